package nl.noaber.query.projection;

import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.wire.EventCatalogue;

/** A later event that names an earlier one as its cause. */
public record FollowUp(String kind, EventRef at) {

    public static FollowUp of(RecordedEvent at) {
        return new FollowUp(kind(at), EventRef.of(at));
    }

    /** The wire name of an event. */
    public static String kind(RecordedEvent at) {
        return EventCatalogue.of(at.event().getClass()).name();
    }
}
