package nl.noaber.command.relay;

import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/** Makes the Kafka clients of a relay with Spring Kafka's factories. */
public final class RelayClients {

    /** In metrics and observations. */
    private static final String NAME = "relay";

    private static final int CLOSE_SECONDS = 2;

    private final RelaySettings settings;
    private final ObservationRegistry observations;
    private final Consumer<DefaultKafkaProducerFactory<String, byte[]>> customizer;

    /**
     * @param observations gets an observation of every record sent
     * @param customizer is applied to the producer factory of each session
     */
    public RelayClients(
            RelaySettings settings,
            ObservationRegistry observations,
            Consumer<DefaultKafkaProducerFactory<String, byte[]>> customizer) {
        this.settings = settings;
        this.observations = observations;
        this.customizer = customizer;
    }

    RelaySettings settings() {
        return settings;
    }

    /**
     * A factory for one session, which makes a single idempotent and transactional producer. All
     * relays of a log to a topic share the transactional id, so that the newest fences the others.
     */
    DefaultKafkaProducerFactory<String, byte[]> producerFactory(UUID log) {
        var factory =
                new DefaultKafkaProducerFactory<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                settings.bootstrap(),
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                                10_000,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                10_000,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                5_000,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                10_000),
                        new StringSerializer(),
                        new ByteArraySerializer());
        factory.setBeanName(NAME);
        factory.setTransactionIdPrefix("noaber-relay-%s-%s".formatted(settings.topic(), log));
        factory.setTransactionIdSuffixStrategy(new SingleProducer());
        factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        customizer.accept(factory);
        return factory;
    }

    /** A template that logs no record: the session reports what failed, and values are private. */
    KafkaTemplate<String, byte[]> template(ProducerFactory<String, byte[]> producers) {
        var template = new KafkaTemplate<>(producers);
        template.setBeanName(NAME);
        template.setObservationEnabled(true);
        template.setObservationRegistry(observations);
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    /** Consumers that read committed records, without a group. */
    ConsumerFactory<String, byte[]> consumerFactory() {
        return new DefaultKafkaConsumerFactory<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrap(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
