package nl.noaber.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.RealMongo;
import nl.noaber.command.eventstore.Serializers;
import nl.noaber.command.eventstore.ServerFolders;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.relay.RelayStatus.State;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.NoProducerAvailableException;

/**
 * A record that is not confirmed: by {@code KafkaTemplate} a too large one throws from {@code
 * send()}, any other fails in the future, and neither replaces the producer.
 */
class RelayFailureIT {

    private static final int LIMIT = 3_000;
    private static final int NO_LIMIT = 1_048_576;
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final KafkaServer BROKER = KafkaServer.in(ServerFolders.of("kafka-failures"));

    private final AtomicInteger limit = new AtomicInteger(NO_LIMIT);
    private final AtomicInteger producers = new AtomicInteger();
    private final CountDownLatch published = new CountDownLatch(1);
    private final CountDownLatch appended = new CountDownLatch(1);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private CommitLog log;
    private CommitLogEngine engine;
    private String topic;
    private RelayClients clients;
    private int commits;

    @BeforeAll
    static void startBroker() {
        BROKER.start();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.kill();
    }

    @BeforeEach
    void openLog() {
        var where = RealMongo.fresh();
        log = RealMongo.open(where);
        topic = where.database();
        var builder = CommitLogEngine.on(log);
        builder.eventSerializer(Serializers.canonical())
                .snapshotSerializer(Serializers.canonical());
        engine = builder.build();
        var observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
        clients =
                new RelayClients(
                        RelayProcess.settings(BROKER.bootstrap(), topic),
                        observations,
                        factory -> {
                            factory.updateConfigs(
                                    Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, limit.get()));
                            factory.addPostProcessor(producer -> {
                                producers.incrementAndGet();
                                return producer;
                            });
                        });
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void afterASendThatThrowsANewProducerGoesOnFromTheLastConfirmedCommit() {
        limit.set(LIMIT);
        append(5, "small");

        goesOnFromTheLastConfirmedCommit("max.request.size", () -> limit.set(NO_LIMIT));
    }

    @Test
    void afterAFailedFutureANewProducerGoesOnFromTheLastConfirmedCommit() throws Exception {
        createTopic();
        append(5, "small");

        goesOnFromTheLastConfirmedCommit("larger than the max", this::liftTheTopicsLimit);
    }

    /** Five commits are published; of the next six, which are sent together, the third fails. */
    private void goesOnFromTheLastConfirmedCommit(String reason, Runnable repair) {
        try (var relay = new Relay(log, clients, "relay", this::waitForMore).start()) {
            await().atMost(LONG).until(() -> published.getCount() == 0);
            assertThat(producers).hasValue(1);
            append(2, "small");
            append(1, "x".repeat(2 * LIMIT));
            append(3, "small");
            appended.countDown();

            await().atMost(LONG).until(() -> relay.status().state() == State.RETRYING);
            assertThat(relay.status().detail()).contains(reason);
            await().atMost(LONG).until(() -> producers.get() >= 3);
            assertThat(relay.status().commit()).isEqualTo(5);
            assertThat(log.follower("relay/" + topic, "").mark().orElseThrow().commit())
                    .isEqualTo(5);
            assertThat(publishedCommits()).containsExactly(1, 2, 3, 4, 5);

            repair.run();
            await().atMost(LONG).until(() -> relay.status().commit() == 11);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
        assertThat(publishedCommits()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void aSessionThatFailedPublishesNoMore() throws InterruptedException {
        limit.set(LIMIT);
        append(2, "small");
        append(1, "x".repeat(2 * LIMIT));
        var follower = log.follower("relay/" + topic, "relay");
        try (var session = RelaySession.connect(log, follower, clients, _ -> {})) {
            assertThatThrownBy(session::publish)
                    .hasRootCauseInstanceOf(RecordTooLargeException.class);
            limit.set(NO_LIMIT);
            assertThatThrownBy(session::publish).isInstanceOf(NoProducerAvailableException.class);
            assertThat(session.number()).isZero();
        }
        assertThat(publishedCommits()).isEmpty();
    }

    @Test
    void aSessionHasOneProducerOnly() {
        var factory = clients.producerFactory(log.id());
        try (var _ = factory.createProducer()) {
            assertThatThrownBy(factory::createProducer)
                    .isInstanceOf(NoProducerAvailableException.class);
        } finally {
            factory.destroy();
        }
        assertThat(producers).hasValue(1);
    }

    @Test
    void everyRecordIsObserved() {
        append(20, "small");
        try (var relay = new Relay(log, clients, "relay").start()) {
            await().atMost(LONG).until(() -> relay.status().commit() == 20);
        }
        var records =
                TopicCheck.records(BROKER.bootstrap(), topic).values().stream()
                        .mapToInt(List::size)
                        .sum();
        assertThat(meters.get("spring.kafka.template").timer().count()).isEqualTo(records);
    }

    /** Holds the relay after what it published first, until more has been appended. */
    private void waitForMore(CrashPoint point) {
        if (point == CrashPoint.MARKED) {
            published.countDown();
            try {
                appended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The commit of every event on the topic, in order. */
    private long[] publishedCommits() {
        return TopicCheck.records(BROKER.bootstrap(), topic).values().stream()
                .flatMap(List::stream)
                .filter(record -> !TopicEnd.isWatermark(record))
                .mapToLong(record -> HeaderText.number(record.headers(), TopicHeader.COMMIT))
                .sorted()
                .toArray();
    }

    /** Commits of one event each, in seven communities. */
    private void append(int count, String payload) {
        IntStream.range(0, count)
                .map(_ -> commits++)
                .mapToObj(commit ->
                        new GenericDomainEventMessage<>(
                                "type",
                                "s" + commit,
                                0,
                                payload,
                                MetaData.with("community", "community-" + commit % 7)))
                .forEach(event -> engine.appendEvents(List.of(event)));
    }

    private void createTopic() throws Exception {
        var limited =
                new NewTopic(topic, 4, (short) 1)
                        .configs(
                                Map.of(
                                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                        Integer.toString(LIMIT)));
        try (var admin = admin()) {
            admin.createTopics(List.of(limited)).all().get();
        }
    }

    private void liftTheTopicsLimit() {
        var lifted =
                new AlterConfigOp(
                        new ConfigEntry(
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(NO_LIMIT)),
                        AlterConfigOp.OpType.SET);
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                    List.of(lifted)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", BROKER.bootstrap()));
    }
}
