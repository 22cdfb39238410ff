package nl.noaber.query.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the parts are. */
@ConfigurationProperties("noaber")
record Settings(Mongodb mongodb, Kafka kafka, Read read) {

    /** The read side's MongoDB. */
    record Mongodb(String uri) {}

    /** The topic of the log. */
    record Kafka(String bootstrap, String topic, @DefaultValue("noaber-query") String group) {}

    /** The read side's own database. */
    record Read(String database) {}
}
