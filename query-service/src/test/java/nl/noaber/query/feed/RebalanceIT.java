package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.fixture.TestTopic;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.RowCodec;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.timeline.TimelineProjection;
import nl.noaber.query.visibility.Viewer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that come, go and fall asleep while they are read to: every effect happens once. */
class RebalanceIT {

    private static final int PARTITIONS = 4;
    private static final int EVENTS = 1500;
    private static final long SEED = 20_261_123;

    @Test
    void aStormOfRebalancesDoublesAndLosesNothing(@TempDir Path folder) throws Exception {
        try (var mongo = MongoForTests.in(folder.resolve("mongo"));
                var kafka = KafkaServer.in(folder.resolve("kafka")).start();
                var client = MongoClients.create(mongo.uri());
                var topic = new TestTopic(kafka.bootstrap(), "storm", "log-1", PARTITIONS)) {
            var database = mongo.database("storm");
            new Rebuild(reader(client, database)).ifNeeded();
            List<RecordedEvent> history = RandomHistory.ofMany(SEED, 7, EVENTS);
            var random = new Random(SEED);
            var feeds = new ArrayList<Following>();
            var highest = new HashMap<Integer, Checkpoint>();
            var steps = 30;
            for (int step = 0; step < steps; step++) {
                topic.publish(history.subList(step * EVENTS / steps, (step + 1) * EVENTS / steps));
                if (feeds.size() < 3 && (feeds.isEmpty() || random.nextBoolean())) {
                    feeds.add(new Following(kafka.bootstrap(), reader(client, database), random));
                } else if (feeds.size() == 3 || random.nextInt(4) == 0) {
                    feeds.remove(random.nextInt(feeds.size())).close();
                }
                Thread.sleep(300);
                nothingWentBack(highest, new Checkpoints(reader(client, database)));
            }
            feeds.add(new Following(kafka.bootstrap(), reader(client, database), null));
            var model = new ReadModel(reader(client, database));
            Awaitility.await("the last commit")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> model.commit() >= history.getLast().commit());
            for (Following feed : feeds) {
                feed.close();
            }
            assertThat(Following.NAPS.get()).as("readers that woke up late").isPositive();
            nothingWentBack(highest, new Checkpoints(reader(client, database)));
            assertThat(client.getDatabase(database).getCollection("history").countDocuments())
                    .isEqualTo(EVENTS);
            rowsAreTheFold(model, history);
        }
    }

    private static ReadDatabase reader(MongoClient client, String database) {
        return new ReadDatabase(client, database, List.of(new TimelineProjection()));
    }

    private static void nothingWentBack(Map<Integer, Checkpoint> highest, Checkpoints now) {
        for (Checkpoint each : now.all()) {
            Checkpoint before = highest.put(each.partition(), each);
            if (before != null) {
                assertThat(each.index()).isGreaterThanOrEqualTo(before.index());
                assertThat(each.commit()).isGreaterThanOrEqualTo(before.commit());
            }
        }
    }

    private static void rowsAreTheFold(ReadModel model, List<RecordedEvent> history) {
        var view = new TimelineProjection();
        var scopes = new TreeSet<String>();
        history.forEach(each -> scopes.add(HistoryBuilder.scope(each)));
        for (String scope : scopes) {
            var own =
                    history.stream()
                            .filter(each -> HistoryBuilder.scope(each).equals(scope))
                            .toList();
            assertThat(
                            bytes(
                                    view,
                                    model.at(view, scope, TemporalQuery.NOW, Viewer.ANY_MEMBER)
                                            .rows()))
                    .as(scope)
                    .isEqualTo(bytes(view, Fold.over(view, HistoryBuilder.seenByMembers(own))));
        }
    }

    private static <R> Map<String, String> bytes(
            nl.noaber.query.projection.Projection<R> view, Rows<R> rows) {
        var bytes = new TreeMap<String, String>();
        rows.all().forEach((key, row) -> bytes.put(key, RowCodec.write(view, row)));
        return bytes;
    }

    /** One process, which now and then sleeps beyond its time with records in hand. */
    private static final class Following {
        static final AtomicLong NAPS = new AtomicLong();
        private final FeedContainer feed;

        Following(String bootstrap, ReadDatabase database, @Nullable Random sleepy) {
            Map<String, Object> options = FeedConsumerOptions.of(bootstrap, "storm");
            options.put("max.poll.interval.ms", 500);
            options.put("max.poll.records", 20);
            var consumers =
                    new HookedConsumers(
                            options,
                            () -> {},
                            real -> {
                                var records = real.get();
                                if (sleepy != null
                                        && !records.isEmpty()
                                        && sleepy.nextInt(20) == 0) {
                                    nap();
                                }
                                return records;
                            });
            feed =
                    new FeedContainer(
                            consumers,
                            "storm",
                            new Checkpoints(database),
                            new LiveRows(database),
                            LogSource.NONE,
                            new Rebuild(database),
                            ObservationRegistry.NOOP);
            feed.start();
        }

        private static void nap() {
            NAPS.incrementAndGet();
            try {
                Thread.sleep(1200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void close() {
            feed.stop();
        }
    }
}
