package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.feed.FeedState.Doing;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.fixture.TestTopic;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.awaitility.core.TimeoutEvent;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.ConsumerFactory;

/** What a Spring Kafka container does by itself never loses, repeats or hides anything. */
class SpringKafkaFeedIT {

    private static MongoServer mongo;
    private static KafkaServer kafka;
    private static MongoClient client;
    private static MongoClient killer;
    private static final AtomicInteger crashesLeft = new AtomicInteger();
    private static int tests;

    private final List<RunningFeed> feeds = new ArrayList<>();
    private final List<Long> polled = new CopyOnWriteArrayList<>();
    private final AtomicInteger outOfRange = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicBoolean failing = new AtomicBoolean();
    private ObservationRegistry observations = ObservationRegistry.NOOP;
    private List<RecordedEvent> history = List.of();
    private String name = "";
    private TestTopic topic;

    @BeforeAll
    static void start(@TempDir Path folder) {
        mongo = MongoServer.in(folder.resolve("mongo")).start();
        kafka = KafkaServer.in(folder.resolve("kafka")).start();
        String uri = "mongodb://127.0.0.1:%d/?replicaSet=noaber".formatted(mongo.port());
        killer = MongoClients.create(uri);
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .addCommandListener(new Crash())
                                .build());
    }

    @AfterAll
    static void stop() {
        client.close();
        killer.close();
        kafka.close();
        mongo.close();
    }

    /** Ends every session before a write of the history, as long as crashes are left. */
    private static final class Crash implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")
                    && event.getCommand().getString("insert").getValue().equals("history")
                    && crashesLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                killer.getDatabase("admin").runCommand(new Document("killAllSessions", List.of()));
            }
        }
    }

    @BeforeEach
    void create() throws Exception {
        tests++;
        name = "spring-" + tests;
        history = RandomHistory.ofMany(100 + tests, 1, 20).subList(0, 20);
        topic = new TestTopic(kafka.bootstrap(), name, "log-1", 1);
    }

    @AfterEach
    void end() {
        feeds.forEach(RunningFeed::close);
        topic.close();
    }

    @Test
    void aBatchWhoseListenerThrowsIsTakenOnceAndKafkaKeepsNoOffset() throws Exception {
        crashesLeft.set(3);
        topic.publish(history);
        RunningFeed feed = follow(LogSource.NONE);

        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(crashesLeft).hasValue(0);
        assertThat(starts.get()).as("a start after each crash").isGreaterThanOrEqualTo(4);
        assertThat(feed.events()).isEqualTo(20);
        feed.close();
        assertThat(committedOffsets()).isEmpty();
    }

    @Test
    void aTopicForWhichKafkaKeepsNoOffsetIsReadFromItsBeginning() throws Exception {
        topic.publish(history);
        RunningFeed feed = follow(LogSource.NONE);

        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(polled.getFirst()).isZero();
        feed.close();
        assertThat(committedOffsets()).isEmpty();
    }

    @Test
    void aContainerStoppedAndStartedReadsTheCheckpointAgain() throws Exception {
        topic.publish(history.subList(0, 5));
        RunningFeed feed = follow(LogSource.NONE);
        until(() -> feed.commit() == 5);
        feed.container.stop();
        assertThat(feed.state().ready()).isFalse();

        topic.publish(history.subList(5, 15));
        try (RunningFeed other =
                new RunningFeed(client, name, plain(), name, LogSource.NONE, observations)) {
            until(() -> other.commit() == 15);
        }
        long offset = checkpoint(feed).offset();
        topic.publish(history.subList(15, 20));
        polled.clear();
        feed.container.start();

        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(polled).first().isEqualTo(offset);
        assertThat(feed.events()).isEqualTo(20);
    }

    @Test
    void aRepairedGapIsFollowedByAStartFromTheCheckpoint() throws Exception {
        topic.publish(history.subList(0, 10));
        for (int i = 12; i < 20; i++) {
            topic.send(history.get(i), i - 1);
        }
        topic.watermarks(10);
        var here = new CopyOnWriteArrayList<TopicRecord>();
        RunningFeed feed =
                follow((_, after) -> here.stream().filter(t -> t.predecessor() >= after).toList());
        until(() -> feed.doing(0) == Doing.GAP);
        long offset = checkpoint(feed).offset();
        int before = starts.get();
        polled.clear();

        here.add(PartitionCursorTest.topicRecord("log-1", history.get(10)));
        here.add(PartitionCursorTest.topicRecord("log-1", history.get(11)));

        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(starts).hasValue(before + 1);
        assertThat(polled).first().isEqualTo(offset);
        assertThat(feed.events()).isEqualTo(20);
    }

    @Test
    void aGapIsClosedWhileRecordsKeepComing() throws Exception {
        topic.publish(history.subList(0, 10));
        topic.send(history.get(12), 11);
        List<TopicRecord> log =
                history.subList(0, 13).stream()
                        .map(each -> PartitionCursorTest.topicRecord("log-1", each))
                        .toList();
        RunningFeed feed =
                follow((_, after) -> log.stream().filter(t -> t.predecessor() >= after).toList());

        until(() -> {
            topic.watermarks(10);
            return feed.commit() == 13;
        });
        assertThat(feed.events()).isEqualTo(13);
    }

    @Test
    void aCheckpointBeyondTheEndOfTheTopicIsReadFromTheBeginningAndNotInALoop() throws Exception {
        topic.publish(history.subList(0, 10));
        RunningFeed feed = follow(LogSource.NONE);
        until(() -> feed.commit() == 10);
        feed.container.stop();
        client.getDatabase(name)
                .getCollection("checkpoints")
                .updateOne(Filters.eq(0), Updates.set("offset", 1_000_000L));
        topic.publish(history.subList(10, 20));
        feed.container.start();

        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(outOfRange).hasValue(1);
        assertThat(feed.events()).isEqualTo(20);
    }

    @Test
    void whatKafkaHasDeletedIsFetchedFromTheLogItself() throws Exception {
        topic.publish(history);
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            var first = new TopicPartition(name, 0);
            admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(12))).all().get();
        }
        List<TopicRecord> log =
                history.stream()
                        .map(each -> PartitionCursorTest.topicRecord("log-1", each))
                        .toList();
        RunningFeed feed =
                follow((_, after) -> log.stream().filter(t -> t.predecessor() >= after).toList());

        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(outOfRange.get()).as("one a start at most").isBetween(1, starts.get() - 1);
        assertThat(feed.events()).isEqualTo(20);
    }

    @Test
    void aContainerThatRunsAndFailsIsNotReady() throws Exception {
        topic.publish(history.subList(0, 10));
        RunningFeed feed = follow(LogSource.NONE);
        until(() -> feed.state().ready());

        failing.set(true);
        topic.publish(history.subList(10, 20));
        int before = starts.get();
        until(() -> starts.get() > before + 1);
        assertThat(feed.container.isRunning()).isTrue();
        assertThat(feed.state().ready()).isFalse();

        failing.set(false);
        until(() -> feed.commit() == 20 && feed.state().ready());
        assertThat(feed.events()).isEqualTo(20);
    }

    @Test
    void anUnreadableRecordStopsItsPartitionAndIsNoDeletion() throws Exception {
        topic.publish(history.subList(0, 10));
        topic.sendUnknown("community-1", 10);
        topic.publish(history.subList(10, 20));
        RunningFeed feed = follow(LogSource.NONE);

        until(() -> feed.doing(0) == Doing.STOPPED);
        assertThat(feed.state().ready()).isFalse();
        assertThat(feed.events()).isEqualTo(10);
        assertThat(checkpoint(feed).index()).isEqualTo(9);
    }

    @Test
    void oneProcessStandsByAndGoesOnWhenTheOtherEnds() throws Exception {
        topic.publish(history.subList(0, 5));
        RunningFeed first = follow(LogSource.NONE);
        RunningFeed second = follow(LogSource.NONE);
        until(() -> first.state().ready() && second.state().ready());
        topic.publish(history.subList(5, 10));
        until(() -> first.commit() == 10);
        first.close();
        topic.publish(history.subList(10, 20));

        until(() -> second.commit() == 20 && second.state().ready());
        assertThat(second.state().partitions().get(0).index()).isEqualTo(19);
        assertThat(second.events()).isEqualTo(20);
    }

    @Test
    void everyRecordIsObserved() throws Exception {
        var meters = new SimpleMeterRegistry();
        observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
        topic.publish(history);
        RunningFeed feed = follow(LogSource.NONE);

        until(() -> feed.commit() == 20);
        assertThat(meters.get("spring.kafka.listener").timer().count()).isGreaterThanOrEqualTo(20);
    }

    private RunningFeed follow(LogSource source) {
        var feed = new RunningFeed(client, name, hooked(), name, source, observations);
        feeds.add(feed);
        return feed;
    }

    private ConsumerFactory<String, byte[]> plain() {
        return RunningFeed.consumers(FeedConsumerOptions.of(kafka.bootstrap(), name));
    }

    private ConsumerFactory<String, byte[]> hooked() {
        return new HookedConsumers(
                FeedConsumerOptions.of(kafka.bootstrap(), name),
                starts::incrementAndGet,
                real -> {
                    if (failing.get()) {
                        throw new KafkaException("The poll fails");
                    }
                    try {
                        var records = real.get();
                        records.forEach(each -> polled.add(each.offset()));
                        return records;
                    } catch (OffsetOutOfRangeException e) {
                        outOfRange.incrementAndGet();
                        throw e;
                    }
                });
    }

    private static Checkpoint checkpoint(RunningFeed feed) {
        return new Checkpoints(feed.database).of(0);
    }

    private Map<TopicPartition, ?> committedOffsets() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            return admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get();
        }
    }

    private void until(Callable<Boolean> condition) {
        await().conditionEvaluationListener(
                        new ConditionEvaluationListener<>() {
                            @Override
                            public void conditionEvaluated(EvaluatedCondition<Object> each) {}

                            @Override
                            public void onTimeout(TimeoutEvent timeout) {
                                throw new AssertionError(
                                        feeds.stream()
                                                .map(each -> each.commit() + ": " + each.state())
                                                .toList()
                                                .toString());
                            }
                        })
                .atMost(Duration.ofSeconds(40))
                .until(condition);
    }
}
