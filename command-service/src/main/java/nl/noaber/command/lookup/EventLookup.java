package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;

/**
 * Finds a recorded event by its id. An event never changes, so it may be read outside its stream.
 */
@FunctionalInterface
public interface EventLookup {
    Optional<RecordedEvent> find(EventId event);
}
