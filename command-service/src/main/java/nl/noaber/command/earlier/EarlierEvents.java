package nl.noaber.command.earlier;

import java.util.Optional;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.id.EventId;

/**
 * Finds an event that was recorded before; it never changes, so it may be read outside its stream.
 */
@FunctionalInterface
public interface EarlierEvents {
    Optional<RecordedEvent> find(EventId event);
}
