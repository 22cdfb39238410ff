package nl.noaber.command.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.CorrectedOrder;
import nl.noaber.command.lookup.KnownEvent;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads the beginnings and ends around an event from the log, with their corrections. */
final class LoggedHistoryLookup implements KnownHistoryLookup {
    private final EventStorageEngine log;

    LoggedHistoryLookup(EventStorageEngine log) {
        this.log = log;
    }

    @Override
    public List<KnownEvent> around(RecordedEvent event) {
        var known = new ArrayList<KnownEvent>();
        var stream = log.readEvents(event.streamId());
        while (stream.hasNext()) {
            var message = stream.next();
            var id = new EventId(message.getIdentifier());
            if (message.getPayload() instanceof DomainEvent each
                    && (id.equals(event.id()) || CorrectedOrder.binds(event.event(), each))) {
                corrected(
                                new KnownEvent(
                                        id,
                                        each,
                                        EventSourcedAggregate.requireEnvelope(message)
                                                .occurredOn()))
                        .ifPresent(known::add);
            }
        }
        return known;
    }

    /** The event after all its corrections; empty if it was retracted. */
    private Optional<KnownEvent> corrected(KnownEvent recorded) {
        var known = recorded;
        var corrections = log.readEvents(CorrectionId.of(recorded.id()).value());
        while (corrections.hasNext()) {
            if (corrections.next().getPayload()
                    instanceof OversightEvent.CorrectionRecorded correction) {
                if (correction.retracted()) {
                    return Optional.empty();
                }
                if (correction.occurredOn() != null) {
                    known = known.redated(correction.occurredOn());
                }
            }
        }
        return Optional.of(known);
    }
}
