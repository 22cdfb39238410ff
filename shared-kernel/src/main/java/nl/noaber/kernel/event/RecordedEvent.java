package nl.noaber.kernel.event;

import java.time.Instant;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * An event as the log holds it.
 *
 * @param index global event index, gap-free from 0
 * @param commit commit number, gap-free from 1
 * @param recordedAt record time of the commit
 * @param streamType such as {@code session}
 * @param version sequence in its stream, from 0
 */
public record RecordedEvent(
        long index,
        long commit,
        Instant recordedAt,
        EventId id,
        String streamType,
        String streamId,
        long version,
        Envelope envelope,
        DomainEvent event) {

    /** The same event with another valid time. */
    public RecordedEvent redated(OccurredOn occurredOn) {
        return new RecordedEvent(
                index,
                commit,
                recordedAt,
                id,
                streamType,
                streamId,
                version,
                envelope.redated(occurredOn),
                event);
    }
}
