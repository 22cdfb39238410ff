package nl.noaber.command.wiring;

import java.util.UUID;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.relay.Relay;
import nl.noaber.command.relay.RelaySettings;
import nl.noaber.command.relay.RelayStatus;
import nl.noaber.command.relay.Retelling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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

    @Bean(initMethod = "start", destroyMethod = "close")
    static Relay relay(CommitLog log, RelaySettings settings) {
        return new Relay(log, settings, UUID.randomUUID().toString());
    }

    @Bean
    static Retelling retelling(CommitLog log, RelaySettings settings) {
        return new Retelling(log, settings);
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
