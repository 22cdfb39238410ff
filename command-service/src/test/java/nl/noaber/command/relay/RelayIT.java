package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import nl.noaber.command.eventstore.ChildJvm;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.RealMongo;
import nl.noaber.command.eventstore.Serializers;
import nl.noaber.command.eventstore.ServerFolders;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.command.relay.RelayStatus.State;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RelayIT {

    private static final KafkaServer BROKER = KafkaServer.in(ServerFolders.of("kafka"));

    private LogSettings where;
    private CommitLog log;
    private CommitLogEngine engine;
    private String topic;
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
        where = RealMongo.fresh();
        log = RealMongo.open(where);
        topic = where.database();
        engine = engine(log);
    }

    private static CommitLogEngine engine(CommitLog log) {
        var builder = CommitLogEngine.on(log);
        builder.eventSerializer(Serializers.canonical())
                .snapshotSerializer(Serializers.canonical());
        return builder.build();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void everyEventIsPublishedOnceAndInOrder() {
        append(200);
        try (var relay = relay("a", topic)) {
            awaitPublished(relay);
            append(50);
            awaitPublished(relay);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
        var published = TopicCheck.records(BROKER.bootstrap(), topic);
        assertThat(published).hasSize(4);
        var events =
                published.values().stream()
                        .flatMap(List::stream)
                        .filter(record -> !TopicEnd.isWatermark(record))
                        .count();
        assertThat(events)
                .isEqualTo(
                        log.reader().after(0, 1000).stream()
                                .mapToInt(c -> c.entry().events().size())
                                .sum());
    }

    @Test
    void haltedAtAnyStepNothingIsLostAndTheOrderHolds() {
        for (var step : CrashPoint.values()) {
            for (var round = 1; round <= 1; round++) {
                append(7);
                try (var child =
                        ChildJvm.start(
                                RelayProcess.class,
                                "relay-" + step + round,
                                RealMongo.uri(),
                                where.database(),
                                BROKER.bootstrap(),
                                topic,
                                step.name(),
                                "1")) {
                    assertThat(child.await(60)).as("halted at %s", step).isEqualTo(9);
                }
            }
        }
        try (var relay = relay("last", topic)) {
            awaitPublished(relay);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
    }

    @Test
    void aRelayThatWakesUpLateCannotPublish() throws InterruptedException {
        append(20);
        var asleep = new CountDownLatch(1);
        var wake = new CountDownLatch(1);
        try (var zombie =
                        new Relay(
                                log,
                                RelayProcess.clients(BROKER.bootstrap(), topic),
                                "zombie",
                                step -> {
                                    if (step == CrashPoint.SENT && asleep.getCount() == 1) {
                                        asleep.countDown();
                                        awaitQuietly(wake);
                                    }
                                });
                var successor =
                        new Relay(
                                log,
                                RelayProcess.clients(BROKER.bootstrap(), topic),
                                "successor")) {
            zombie.start();
            asleep.await();
            successor.start();
            awaitPublished(successor);
            append(5);
            wake.countDown();
            awaitPublished(successor);
            await(() -> zombie.status().state() == State.WAITING);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
    }

    @Test
    void aTopicOfAnotherLogIsLeftAlone() {
        append(3);
        try (var relay = relay("first", topic)) {
            awaitPublished(relay);
        }
        try (var other = RealMongo.log();
                var relay =
                        new Relay(other, RelayProcess.clients(BROKER.bootstrap(), topic), "other")
                                .start()) {
            await(() -> relay.status().state() == State.STOPPED);
            assertThat(relay.status().detail()).contains(log.id().toString());
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
    }

    @Test
    void theLogTellsWhatFollowsAnyEventJustAsTheTopicDoes() {
        append(60);
        try (var relay = relay("a", topic)) {
            awaitPublished(relay);
        }
        var replay = new PartitionReplay(log, RelayProcess.settings(BROKER.bootstrap(), topic));
        TopicCheck.records(BROKER.bootstrap(), topic)
                .forEach((at, records) -> {
                    var partition = at.partition();
                    var events = records.stream().filter(r -> !TopicEnd.isWatermark(r)).toList();
                    for (var i = 0; i < events.size(); i++) {
                        var before =
                                HeaderText.number(events.get(i).headers(), TopicHeader.PREDECESSOR);
                        var replayed = replay.after(partition, before, 1000).orElseThrow();
                        var facts = replayed.stream().filter(t -> t.key() != null).toList();
                        assertThat(facts.stream().map(RelayIT::text))
                                .isEqualTo(
                                        events.subList(i, events.size()).stream()
                                                .map(RelayIT::text)
                                                .toList());
                        assertThat(replay.after(partition, before, 1).orElseThrow().getFirst())
                                .isEqualTo(facts.getFirst());
                    }
                    var elsewhere = (partition + 1) % 4;
                    var last = HeaderText.number(events.getLast().headers(), TopicHeader.SEQUENCE);
                    assertThat(replay.after(elsewhere, last, 10)).isEmpty();
                });
    }

    private static String text(PartitionReplay.ReplayedRecord replayed) {
        return replayed.key() + replayed.headers() + replayed.value();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
        return record.key() + headers + JsonMapper.shared().readTree(record.value());
    }

    @Test
    void aDeletedTopicIsMadeAgainWithEverything() throws Exception {
        append(30);
        try (var relay = relay("before", topic)) {
            awaitPublished(relay);
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrap()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await(() -> isGone(admin));
        }
        append(5);
        try (var relay = relay("after", topic)) {
            awaitPublished(relay);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
    }

    @Test
    void aKilledBrokerDelaysAndLosesNothing() {
        append(20);
        try (var relay = relay("steady", topic)) {
            awaitPublished(relay);
            BROKER.kill();
            append(20);
            BROKER.start();
            append(20);
            awaitPublished(relay);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
    }

    @Test
    void whatABrokerLostFromTheEndOfItsTopicIsPublishedAgain() throws IOException {
        append(40);
        try (var relay = relay("before", topic)) {
            awaitPublished(relay);
        }
        var held = events();
        BROKER.kill();
        for (var partition = 0; partition < 4; partition++) {
            cutTheEnd(partition);
        }
        BROKER.start();
        await(() -> events() < held);
        append(5);
        try (var relay = relay("after", topic)) {
            awaitPublished(relay);
        }

        TopicCheck.topicHoldsTheLog(BROKER.bootstrap(), topic, log);
    }

    /** A log that lost its end and went on is another one; the topic remembers the first. */
    @Test
    void aLogWhoseEndWasCutOffIsNotPublishedFurther() {
        append(20);
        try (var relay = relay("before", topic)) {
            awaitPublished(relay);
        }
        var stored = RealMongo.client().getDatabase(where.database()).getCollection("commits");
        stored.deleteOne(Filters.eq("_id", 20L));
        append(3);
        try (var relay = relay("after", topic)) {
            await(() -> relay.status().state() == State.STOPPED);
            assertThat(relay.status().detail()).contains("the log does not");
        }
    }

    @Test
    void aLogThatIsCutOffUnderARunningRelayStopsIt() {
        append(20);
        try (var relay = relay("running", topic)) {
            awaitPublished(relay);
            var stored = RealMongo.client().getDatabase(where.database()).getCollection("commits");
            stored.deleteMany(Filters.gte("_id", 18L));
            log.close();
            log = RealMongo.open(where);
            engine = engine(log);
            append(4);
            await(() -> relay.status().state() == State.STOPPED);
        }
    }

    private long events() {
        return TopicCheck.records(BROKER.bootstrap(), topic).values().stream()
                .flatMap(List::stream)
                .filter(record -> !TopicEnd.isWatermark(record))
                .count();
    }

    private void cutTheEnd(int partition) throws IOException {
        var segment =
                ServerFolders.of("kafka")
                        .resolve("data/%s-%d/00000000000000000000.log".formatted(topic, partition));
        try (var file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(file.size() * 2 / 3);
        }
    }

    private Relay relay(String holder, String onTopic) {
        return new Relay(log, RelayProcess.clients(BROKER.bootstrap(), onTopic), holder).start();
    }

    /** Commits of one to three events: of seven communities, and of people who are in none. */
    private void append(int count) {
        for (var i = 0; i < count; i++) {
            var commit = commits++;
            var meta =
                    commit % 5 == 0
                            ? MetaData.emptyInstance()
                            : MetaData.with("community", "community-" + commit % 7);
            var events =
                    java.util.stream.IntStream.rangeClosed(0, commit % 3)
                            .mapToObj(e ->
                                    new GenericDomainEventMessage<>(
                                            "type", "s" + commit, e, "e" + e, meta))
                            .toList();
            engine.appendEvents(events);
        }
    }

    private void awaitPublished(Relay relay) {
        var head = log.reader().lastNumber();
        await(() -> relay.status().commit() >= head);
    }

    private boolean isGone(Admin admin) {
        try {
            return !admin.listTopics().names().get().contains(topic);
        } catch (Exception e) {
            return false;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }
}
