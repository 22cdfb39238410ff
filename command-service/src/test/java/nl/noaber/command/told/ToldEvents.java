package nl.noaber.command.told;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.id.EventId;

/** Events that a log holds. */
public final class ToldEvents implements EarlierEvents {
    private final Map<EventId, RecordedEvent> events = new HashMap<>();

    /** Holds one more event. */
    public ToldEvents with(EventId id, Envelope envelope, DomainEvent event) {
        int index = events.size();
        events.put(
                id,
                new RecordedEvent(
                        index,
                        index + 1,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        id,
                        "stream",
                        "s-" + index,
                        0,
                        envelope,
                        event));
        return this;
    }

    @Override
    public Optional<RecordedEvent> find(EventId event) {
        return Optional.ofNullable(events.get(event));
    }
}
