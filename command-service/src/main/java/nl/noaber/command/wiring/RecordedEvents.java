package nl.noaber.command.wiring;

import java.util.Objects;
import java.util.Optional;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.eventstore.EventPlaces;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.log.StreamPosition;
import nl.noaber.kernel.wire.Wire;

/** Reads single events of the log in the published language. */
final class RecordedEvents implements EarlierEvents {
    private final EventPlaces places;

    RecordedEvents(EventPlaces places) {
        this.places = places;
    }

    @Override
    public Optional<RecordedEvent> find(EventId event) {
        return places.find(event.value()).map(RecordedEvents::read);
    }

    private static RecordedEvent read(EventPlaces.Place place) {
        var event = place.event();
        StreamPosition at = Objects.requireNonNull(event.stream(), "every fact has a stream");
        int revision = Objects.requireNonNull(event.revision(), "every fact has a revision");
        var entry = place.commit().entry();
        return new RecordedEvent(
                place.index(),
                entry.number(),
                entry.recordedAt(),
                new EventId(event.id()),
                at.type(),
                at.id(),
                at.sequence(),
                Wire.FORM.envelope(event.meta()),
                Wire.FORM.event(event.name(), revision, event.data()));
    }
}
