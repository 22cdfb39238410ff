package nl.noaber.query.feed;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.ReceivedEvent;

/**
 * Applies the successor rule to one partition: an event is accepted only if it follows the last one
 * accepted. An older one is ignored; one that is too far ahead is a jump and is looked at again
 * once what lies before it has come.
 */
final class PartitionCursor {

    private final Checkpoint before;
    private final List<ReceivedEvent> accepted = new ArrayList<>();
    private String log;
    private long index;
    private long commit;
    private long offset;
    private boolean jumped;

    /**
     * Goes on from a checkpoint.
     *
     * @param jumped whether a jump was met before and is still open
     */
    PartitionCursor(Checkpoint before, boolean jumped) {
        this.before = before;
        this.jumped = jumped;
        this.log = before.log() == null ? "" : before.log();
        this.index = before.index();
        this.commit = before.commit();
        this.offset = before.offset();
    }

    /**
     * Takes the next record.
     *
     * @param next the offset after the record
     * @throws ForeignLogException if the record is of another log, or contradicts what was read of
     *     this one
     */
    void take(TopicRecord read, long next) {
        if (log.isEmpty()) {
            log = read.log();
        } else if (!log.equals(read.log())) {
            throw new ForeignLogException("Another log: " + read.log() + ", not " + log);
        }
        switch (read) {
            case TopicRecord.Event event -> take(event, next);
            case TopicRecord.Watermark watermark -> take(watermark, next);
        }
    }

    private void take(TopicRecord.Event event, long next) {
        if (event.index() <= index) {
            passed(next);
        } else if (event.predecessor() == index) {
            accepted.add(event.received());
            index = event.index();
            commit = Math.max(commit, event.complete());
            jumped = false;
            offset = Math.max(offset, next);
        } else if (event.predecessor() < index) {
            throw new ForeignLogException(
                    "Event %d does not know event %d".formatted(event.index(), index));
        } else {
            jumped = true;
        }
    }

    private void take(TopicRecord.Watermark watermark, long next) {
        if (watermark.predecessor() > index) {
            jumped = true;
        } else {
            if (watermark.predecessor() == index) {
                commit = Math.max(commit, watermark.commit());
            }
            passed(next);
        }
    }

    private void passed(long next) {
        if (!jumped) {
            offset = Math.max(offset, next);
        }
    }

    /** Whether something lies ahead whose predecessors have not come. */
    boolean jumped() {
        return jumped;
    }

    Batch batch() {
        return new Batch(
                before,
                accepted,
                new Checkpoint(
                        before.partition(), log.isEmpty() ? null : log, index, commit, offset));
    }
}
