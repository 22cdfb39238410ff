package nl.noaber.command.wiring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RetractionReach;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;

/**
 * The retracted events of one community. What they brought into being is gone, and with it what the
 * events that rest on them brought into being.
 */
final class RetractedEvents {
    private final Map<EventId, Set<Identifier>> retracted = new HashMap<>();
    private final Set<Identifier> gone = new HashSet<>();
    private long changes;

    synchronized long changes() {
        return changes;
    }

    synchronized void retract(EventId id, DomainEvent event) {
        if (retracted.putIfAbsent(id, EventReferences.made(event)) == null) {
            changed();
        }
    }

    synchronized void restore(EventId id) {
        if (retracted.remove(id) != null) {
            changed();
        }
    }

    /**
     * Whether a retraction reaches the event. Streams are read from their first event after every
     * change, so an event is met before those that rest on it.
     */
    synchronized boolean reach(EventId id, DomainEvent event) {
        if (retracted.containsKey(id)) {
            return true;
        }
        if (gone.isEmpty()) {
            return false;
        }
        Set<Identifier> made = EventReferences.made(event);
        boolean reached = RetractionReach.restsOn(event, made, gone).isPresent();
        if (reached) {
            gone.addAll(made);
        }
        return reached;
    }

    private void changed() {
        changes++;
        gone.clear();
        retracted.values().forEach(gone::addAll);
    }
}
