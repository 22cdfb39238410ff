package nl.noaber.command.lookup;

import java.util.List;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.time.OccurredOn;

/**
 * Finds what is known now about the beginnings and ends that an event is part of. Corrections are
 * in streams of their own, so a correction that is recorded at the same instant may be missed.
 */
@FunctionalInterface
public interface KnownHistoryLookup {
    /**
     * The event and the events of its stream that end or follow what it begins, or begin what it
     * ends or follows: in the order of the stream, without retracted ones. The event itself is
     * there also if it was retracted, since a date makes it count again.
     */
    List<KnownEvent> around(RecordedEvent event);

    /** When an event happened, as it is known now. */
    default OccurredOn moment(RecordedEvent event) {
        return event.envelope().occurredOn();
    }
}
