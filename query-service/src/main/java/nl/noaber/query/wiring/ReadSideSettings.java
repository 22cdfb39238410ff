package nl.noaber.query.wiring;

import java.net.URI;
import nl.noaber.query.signals.Thresholds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of the query-service: addresses, databases, identity and thresholds of signals. */
@ConfigurationProperties("noaber")
record ReadSideSettings(
        Mongodb mongodb,
        Kafka kafka,
        Read read,
        Second second,
        Identity identity,
        Commands commands,
        @DefaultValue Sources sources,
        Thresholds signals) {

    /** The read side's MongoDB. */
    record Mongodb(String uri) {}

    /** The topic of the log. */
    record Kafka(String bootstrap, String topic, @DefaultValue("noaber-query") String group) {}

    /** The read side's own database. */
    record Read(String database) {}

    /** The database of the audit log, to which the command-service appends too. */
    record Second(String database) {}

    /**
     * The issuer of tokens, and this service's own account there; none if its id is blank.
     *
     * @param tokenUrl where that account gets its tokens; if blank, {@code /oauth2/token} below the
     *     issuer
     */
    record Identity(
            String issuer,
            @DefaultValue("") String tokenUrl,
            String clientId,
            String clientSecret) {

        URI tokens() {
            return URI.create(tokenUrl.isBlank() ? issuer + "/oauth2/token" : tokenUrl);
        }
    }

    /** The folder of the documents that events refer to; none if it is blank. */
    record Sources(@DefaultValue("") String folder) {}

    /** Where the log itself can be asked. */
    record Commands(String url) {}
}
