package nl.noaber.command.lookup;

import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * An event with its moment as it is known now.
 *
 * @param on the moment, or the corrected one if it was corrected
 */
public record KnownEvent(EventId id, DomainEvent event, OccurredOn on) {

    /** The same event at another moment. */
    public KnownEvent redated(OccurredOn corrected) {
        return new KnownEvent(id, event, corrected);
    }
}
