package nl.noaber.command.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topic of the log where it is missing; the topic keeps its records for ever. Spring's
 * {@code KafkaAdmin} is not used: it adds partitions to a topic that has fewer than configured, and
 * then the same key has its records in two partitions.
 */
final class TopicProvisioner {

    private TopicProvisioner() {}

    /**
     * Creates the topic unless it exists.
     *
     * @return the number of its partitions
     * @throws RelayStoppedException if it has fewer than 2
     */
    static int ensure(RelaySettings settings) throws InterruptedException {
        var connection =
                Map.<String, Object>of(
                        "bootstrap.servers", settings.bootstrap(),
                        "default.api.timeout.ms", 10_000,
                        "request.timeout.ms", 5_000);
        try (var admin = Admin.create(connection)) {
            var partitions = partitions(admin, settings);
            if (partitions == 0) {
                create(admin, settings);
                partitions = partitions(admin, settings);
            }
            if (partitions < 2) {
                throw new RelayStoppedException(
                        "topic %s has %d partitions; it needs 2 or more"
                                .formatted(settings.topic(), partitions));
            }
            return partitions;
        }
    }

    private static int partitions(Admin admin, RelaySettings settings) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(settings.topic()))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw new KafkaException("the topic cannot be described", e.getCause());
        }
    }

    private static void create(Admin admin, RelaySettings settings) throws InterruptedException {
        var topic =
                new NewTopic(settings.topic(), settings.partitions(), settings.replication())
                        .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("the topic cannot be created", e.getCause());
            }
        }
    }
}
