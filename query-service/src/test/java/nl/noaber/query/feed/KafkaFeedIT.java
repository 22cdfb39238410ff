package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.feed.FeedState.Doing;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.fixture.TestTopic;
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
    private RunningFeed feed;

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
    void end() {
        feed.close();
    }

    @Test
    void aGapIsNeverSkippedButFilledFromTheLogItself() throws Exception {
        List<RecordedEvent> history = RandomHistory.ofMany(21, 1, 20);
        try (var topic = new TestTopic(kafka.bootstrap(), topic(), "log-1", 1)) {
            topic.publish(history.subList(0, 10));
            topic.send(history.get(12), 11);
            var here = new ArrayList<TopicRecord>();
            follow((_, after) -> here.stream().filter(t -> t.predecessor() >= after).toList());

            until(() -> feed.doing(0) == Doing.GAP);
            assertThat(feed.state().ready()).isFalse();
            assertThat(feed.commit()).isEqualTo(10);

            here.add(PartitionCursorTest.topicRecord("log-1", history.get(10)));
            here.add(PartitionCursorTest.topicRecord("log-1", history.get(11)));
            until(() -> feed.commit() == 13 && feed.state().ready());
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

            until(() -> feed.commit() == 20 && feed.state().ready());
            assertThat(feed.events()).isEqualTo(20);
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

            until(() ->
                    feed.doing(stopping) == Doing.STOPPED
                            && feed.doing(1 - stopping) == Doing.FOLLOWING);
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
        feed =
                new RunningFeed(
                        client,
                        mongo.database("feed"),
                        RunningFeed.consumers(
                                FeedConsumerOptions.of(kafka.bootstrap(), "test-" + topics)),
                        "events-" + topics,
                        source,
                        ObservationRegistry.NOOP);
    }

    private void until(Callable<Boolean> condition) {
        await().alias("the feed").atMost(Duration.ofSeconds(40)).until(condition);
    }
}
