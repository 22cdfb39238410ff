package nl.noaber.query.feed;

import nl.noaber.query.store.ReceivedEvent;

/** A record of the topic, decoded: an event or a watermark. */
public sealed interface TopicRecord {

    /** Id of the log. */
    String log();

    /** Index of the event before it in its partition, -1 if there is none. */
    long predecessor();

    /** Number of the commit. */
    long commit();

    /**
     * An event.
     *
     * @param last whether it is the last of its commit
     */
    record Event(String log, long predecessor, boolean last, ReceivedEvent received)
            implements TopicRecord {
        long index() {
            return received.event().index();
        }

        @Override
        public long commit() {
            return received.event().commit();
        }

        /** The commit up to which the partition is complete once this event has been taken. */
        long complete() {
            return last ? commit() : commit() - 1;
        }
    }

    /** Every event of the partition up to the commit has been published. */
    record Watermark(String log, long predecessor, long commit) implements TopicRecord {}
}
