package nl.noaber.query.feed;

import java.util.List;

/** Where events can be had that the topic lost. */
@FunctionalInterface
public interface LogSource {

    /** No such place: a gap that Kafka cannot fill stops the reader, visibly. */
    LogSource NONE = (_, _) -> List.of();

    /**
     * The events of a partition after an index, in order, each as the topic would have it; perhaps
     * not all of them, and none if there are none.
     *
     * @throws LogUnavailable if it cannot be asked now
     */
    List<Told> after(int partition, long index);
}
