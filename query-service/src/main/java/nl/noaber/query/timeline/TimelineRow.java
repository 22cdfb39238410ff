package nl.noaber.query.timeline;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * The rows from which engagement is counted: one for each deed, so that a number never exceeds its
 * events.
 */
public sealed interface TimelineRow {

    /** Somebody did something at some time. */
    record Deed(DeedKind kind, PersonId person, OccurredOn on, EventId event)
            implements TimelineRow {}

    /** Who somebody is here. */
    record PersonDetails(String label, String sector, PartyType party) implements TimelineRow {}

    /** What is counted. */
    enum DeedKind {
        ATTENDANCE,
        CONTRIBUTION,
        CONTACT,
        REFLECTION,
        ROLE_SWITCH,
        HOSTING
    }
}
