package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;

/**
 * Finds an event that was recorded before; it never changes, so it may be read outside its stream.
 */
@FunctionalInterface
public interface EventLookup {
    Optional<RecordedEvent> find(EventId event);
}
