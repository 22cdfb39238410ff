package nl.noaber.command.wiring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.noaber.command.eventstore.EventIdIndex;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.StreamPosition;
import nl.noaber.kernel.wire.Wire;

/** Reads single events of the log in the published language. */
final class LoggedEventLookup implements EventLookup {
    private final EventIdIndex places;
    private final Supplier<MeetingLookup> meetings;

    LoggedEventLookup(EventIdIndex places, Supplier<MeetingLookup> meetings) {
        this.places = places;
        this.meetings = meetings;
    }

    @Override
    public Optional<RecordedEvent> find(EventId event) {
        return places.find(event.value()).map(LoggedEventLookup::read);
    }

    @Override
    public boolean isInItsGroups(RecordedEvent event, PersonId person) {
        List<GroupId> groups = EventReferences.of(event.event(), GroupId.class);
        return !groups.isEmpty()
                && groups.stream()
                        .allMatch(group ->
                                meetings.get()
                                        .inGroup(person, group, event.envelope().occurredOn()));
    }

    static RecordedEvent read(EventIdIndex.Place place) {
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
