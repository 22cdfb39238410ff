package nl.noaber.query.feed;

import nl.noaber.query.store.ReceivedEvent;

/** What a record on the topic says. */
public sealed interface Told {

    String log();

    /** Index of the event before it in its partition, -1 if there is none. */
    long predecessor();

    long commit();

    /**
     * An event.
     *
     * @param last whether it is the last of its commit
     */
    record Event(String log, long predecessor, boolean last, ReceivedEvent received)
            implements Told {
        long index() {
            return received.event().index();
        }

        @Override
        public long commit() {
            return received.event().commit();
        }

        /** Every event of this partition up to this commit has been told once this one has. */
        long complete() {
            return last ? commit() : commit() - 1;
        }
    }

    /** Every event of the partition up to the commit has been told. */
    record Watermark(String log, long predecessor, long commit) implements Told {}
}
