package nl.noaber.query.projection;

import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.wire.EventCatalogue;

/** A later event that names an earlier one as what it comes from. */
public record Led(String kind, Mark at) {

    public static Led of(RecordedEvent at) {
        return new Led(kind(at), Mark.of(at));
    }

    /** The wire name of an event. */
    public static String kind(RecordedEvent at) {
        return EventCatalogue.of(at.event().getClass()).name();
    }
}
