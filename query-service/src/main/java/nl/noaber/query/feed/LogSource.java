package nl.noaber.query.feed;

import java.util.List;
import java.util.function.Consumer;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;

/** Where events can be had that the topic lost. */
@FunctionalInterface
public interface LogSource {

    /** How many answers are taken at most before the topic is looked at again. */
    int PAGES = 25;

    /** No such place: a gap that Kafka cannot fill stops the reader, visibly. */
    LogSource NONE = (_, _) -> List.of();

    /**
     * The events of a partition after an index, in order, each as the topic would have it; perhaps
     * not all of them, and none if there are none.
     *
     * @throws LogUnavailableException if it cannot be asked now
     */
    List<TopicRecord> after(int partition, long index);

    /**
     * Hands on what comes after a checkpoint, a bounded part at a time.
     *
     * @throws LogUnavailableException if it cannot be asked, or no further
     */
    default void follow(Checkpoint before, Consumer<Batch> take) {
        Checkpoint now = before;
        for (int page = 0; page < PAGES; page++) {
            var cursor = new PartitionCursor(now, true);
            for (TopicRecord read : after(now.partition(), now.index())) {
                cursor.take(read, now.offset());
            }
            Batch batch = cursor.batch();
            if (batch.after().index() == now.index()) {
                return;
            }
            take.accept(batch);
            now = batch.after();
        }
    }
}
