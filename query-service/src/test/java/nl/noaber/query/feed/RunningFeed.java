package nl.noaber.query.feed;

import com.mongodb.client.MongoClient;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import nl.noaber.query.feed.FeedState.Doing;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import nl.noaber.query.timeline.TimelineProjection;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** A feed with one view, and the database it writes. */
final class RunningFeed implements AutoCloseable {

    private final MongoClient client;
    private final String name;
    final FeedContainer container;
    final ReadDatabase database;

    RunningFeed(
            MongoClient client,
            String name,
            ConsumerFactory<String, byte[]> consumers,
            String topic,
            LogSource source,
            ObservationRegistry observations) {
        this.client = client;
        this.name = name;
        database = new ReadDatabase(client, name, List.of(new TimelineProjection()));
        container =
                new FeedContainer(
                        consumers,
                        topic,
                        new Checkpoints(database),
                        new LiveRows(database),
                        source,
                        new Rebuild(database),
                        observations);
        container.start();
    }

    static ConsumerFactory<String, byte[]> consumers(Map<String, Object> options) {
        return new DefaultKafkaConsumerFactory<>(options);
    }

    FeedState state() {
        return container.state();
    }

    Doing doing(int partition) {
        var progress = state().partitions().get(partition);
        return progress == null ? Doing.CATCHING_UP : progress.doing();
    }

    long commit() {
        return new ReadModel(database).commit();
    }

    /** How many events are in the history; each is there once at most, by its index. */
    long events() {
        return client.getDatabase(name).getCollection("history").countDocuments();
    }

    @Override
    public void close() {
        container.stop();
    }
}
