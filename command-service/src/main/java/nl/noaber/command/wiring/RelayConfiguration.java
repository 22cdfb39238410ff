package nl.noaber.command.wiring;

import io.micrometer.observation.ObservationRegistry;
import java.util.UUID;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.relay.PartitionReplay;
import nl.noaber.command.relay.Relay;
import nl.noaber.command.relay.RelayClients;
import nl.noaber.command.relay.RelaySettings;
import nl.noaber.command.relay.RelayStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the log to Kafka, and whether both are ready. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {
    @Bean
    static RelaySettings relaySettings(
            @Value("${noaber.kafka.bootstrap}") String bootstrap,
            @Value("${noaber.kafka.topic}") String topic,
            @Value("${noaber.kafka.partitions}") int partitions) {
        return RelaySettings.of(bootstrap, topic, partitions);
    }

    /** The relay makes a producer for each session itself, so Boot makes none. */
    @Bean
    static RelayClients relayClients(
            RelaySettings settings,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        return new RelayClients(
                settings,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                factory -> customizers.orderedStream().forEach(each -> each.customize(factory)));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static Relay relay(CommitLog log, RelayClients clients) {
        return new Relay(log, clients, UUID.randomUUID().toString());
    }

    @Bean
    static PartitionReplay partitionReplay(CommitLog log, RelaySettings settings) {
        return new PartitionReplay(log, settings);
    }

    @Bean
    static HealthIndicator logHealthIndicator(CommitLog log) {
        return () ->
                Health.up()
                        .withDetail("log", log.id().toString())
                        .withDetail("commit", log.reader().lastNumber())
                        .build();
    }

    /** Waiting is health, too: then another service relays. */
    @Bean
    static HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> {
            RelayStatus status = relay.status();
            var health =
                    switch (status.state()) {
                        case FOLLOWING, WAITING -> Health.up();
                        case RETRYING, STOPPED -> Health.down();
                    };
            return health.withDetail("state", status.state())
                    .withDetail("commit", status.commit())
                    .withDetail("detail", status.detail())
                    .build();
        };
    }
}
