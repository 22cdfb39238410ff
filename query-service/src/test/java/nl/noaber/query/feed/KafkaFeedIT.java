package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.feed.FeedState.Doing;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.fixture.TestTopic;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import nl.noaber.query.timeline.TimelineProjection;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed on a real Kafka: what jumps, what nobody knows, and what comes twice. */
class KafkaFeedIT {

    private static MongoForTests mongo;
    private static KafkaServer kafka;
    private static MongoClient client;
    private static int topics;
    private KafkaFeed feed;
    private Thread thread;
    private ReadDatabase database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        mongo = MongoForTests.in(folder.resolve("mongo"));
        kafka = KafkaServer.in(folder.resolve("kafka")).start();
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        kafka.close();
        mongo.close();
    }

    @AfterEach
    void end() throws InterruptedException {
        feed.close();
        thread.join();
    }

    @Test
    void aGapIsNeverSkippedButFilledFromTheLogItself() throws Exception {
        List<RecordedEvent> history = RandomHistory.ofMany(21, 1, 20);
        try (var topic = new TestTopic(kafka.bootstrap(), topic(), "log-1", 1)) {
            topic.publish(history.subList(0, 10));
            topic.send(history.get(12), 11);
            var here = new ArrayList<TopicRecord>();
            follow((_, after) -> here.stream().filter(t -> t.predecessor() >= after).toList());

            until(() -> doing(0) == Doing.GAP);
            assertThat(feed.state().ready()).isFalse();
            assertThat(new ReadModel(database).commit()).isEqualTo(10);

            here.add(ReadingTest.told("log-1", history.get(10)));
            here.add(ReadingTest.told("log-1", history.get(11)));
            until(() -> new ReadModel(database).commit() == 13 && feed.state().ready());
        }
    }

    @Test
    void eventsOfAZombieThatComeTooEarlyOrTwiceAreTakenOnce() throws Exception {
        List<RecordedEvent> history = RandomHistory.ofMany(22, 1, 20);
        try (var topic = new TestTopic(kafka.bootstrap(), topic(), "log-1", 1)) {
            topic.publish(history.subList(0, 5));
            topic.send(history.get(8), 7);
            topic.send(history.get(2), 1);
            topic.publish(history.subList(5, 20));
            follow(LogSource.NONE);

            until(() -> new ReadModel(database).commit() == 20 && feed.state().ready());
        }
    }

    @Test
    void anUnknownEventStopsItsPartitionVisiblyAndNoOther() throws Exception {
        List<RecordedEvent> history = RandomHistory.ofMany(23, 6, 60);
        try (var topic = new TestTopic(kafka.bootstrap(), topic(), "log-1", 2)) {
            topic.publish(history.subList(0, 30));
            int stopping = topic.partition("community-1");
            topic.sendUnknown("community-1", 30);
            var rest = new ArrayList<RecordedEvent>();
            for (RecordedEvent each : history.subList(30, 60)) {
                if (topic.partition(HistoryBuilder.scope(each)) != stopping) {
                    rest.add(each);
                }
            }
            topic.publish(rest);
            follow(LogSource.NONE);

            until(() -> doing(stopping) == Doing.STOPPED && doing(1 - stopping) == Doing.FOLLOWING);
            assertThat(feed.state().ready()).isFalse();
            assertThat(feed.state().partitions().get(stopping).commit()).isEqualTo(30);
            assertThat(feed.state().partitions().get(1 - stopping).commit())
                    .isEqualTo(rest.getLast().commit());
        }
    }

    private static String topic() {
        topics++;
        return "events-" + topics;
    }

    private void follow(LogSource source) {
        database =
                new ReadDatabase(client, mongo.database("feed"), List.of(new TimelineProjection()));
        new Rebuild(database).ifNeeded();
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                kafka.bootstrap(),
                                "group.id",
                                "test-" + topics,
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "none"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        feed =
                new KafkaFeed(
                        consumer,
                        "events-" + topics,
                        new Checkpoints(database),
                        new LiveRows(database),
                        source);
        thread = Thread.ofPlatform().start(feed);
    }

    private Doing doing(int partition) {
        var progress = feed.state().partitions().get(partition);
        return progress == null ? Doing.CATCHING_UP : progress.doing();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(feed.state().toString());
    }
}
