package nl.noaber.command.relay;

import java.time.Duration;

/**
 * Where to publish.
 *
 * @param bootstrap addresses of brokers
 * @param topic name of the topic
 * @param partitions how many a new topic gets, 2 or more
 * @param replication copies of a new topic
 * @param lease how long another relay waits for this one to show life
 */
public record RelaySettings(
        String bootstrap, String topic, int partitions, short replication, Duration lease) {

    public RelaySettings {
        if (partitions < 2) {
            throw new IllegalArgumentException("a topic of the log has 2 partitions or more");
        }
    }

    public static RelaySettings of(String bootstrap, String topic, int partitions) {
        return new RelaySettings(bootstrap, topic, partitions, (short) 1, Duration.ofSeconds(3));
    }
}
