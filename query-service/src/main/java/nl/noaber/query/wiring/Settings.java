package nl.noaber.query.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the parts are. */
@ConfigurationProperties("noaber")
record Settings(Mongodb mongodb, Kafka kafka, Read read, Repair repair) {

    /** The read side's MongoDB. */
    record Mongodb(String uri) {}

    /** The topic of the log. */
    record Kafka(String bootstrap, String topic, @DefaultValue("noaber-query") String group) {}

    /** The read side's own database. */
    record Read(String database) {}

    /** Where to get events that the topic lost, and as whom. */
    record Repair(
            @Nullable String commands,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret) {}
}
