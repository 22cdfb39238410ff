package nl.noaber.kernel.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a retraction reaches, event by event in record order. An event rests on another if it
 * names the id of a thing that the other brought into being ({@link Made}), such as an attendance
 * that names its session. If an event is retracted, all events that rest on it are retracted with
 * it, and all that rest on these.
 */
public final class RetractionReach {
    private final Map<Identifier, EventId> gone = new HashMap<>();

    /**
     * Takes the next event.
     *
     * @param retracted whether a correction retracts this event itself
     * @return the retracted event that it is retracted with, which may be itself; none if it stands
     */
    public @Nullable EventId next(EventId id, DomainEvent event, boolean retracted) {
        if (!retracted && gone.isEmpty()) {
            return null;
        }
        Set<Identifier> made = EventReferences.made(event);
        EventId with =
                retracted ? id : restsOn(event, made, gone.keySet()).map(gone::get).orElse(null);
        if (with == null) {
            gone.keySet().removeAll(made);
        } else {
            made.forEach(thing -> gone.put(thing, with));
        }
        return with;
    }

    /** The things that no event brought into being any more, so far. */
    public Set<Identifier> gone() {
        return Set.copyOf(gone.keySet());
    }

    /**
     * The first thing that an event rests on and that is gone.
     *
     * @param made the things that the event brings into being itself
     * @param gone the things that only retracted events brought into being
     */
    public static Optional<Identifier> restsOn(
            DomainEvent event, Set<Identifier> made, Set<Identifier> gone) {
        return EventReferences.of(event, Identifier.class).stream()
                .filter(named -> !made.contains(named) && gone.contains(named))
                .findFirst();
    }
}
