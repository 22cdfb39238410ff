package nl.noaber.command.wiring;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.CorrectedOrder;
import nl.noaber.command.lookup.KnownEvent;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
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
            OccurredOn on = EventSourcedAggregate.requireEnvelope(message).occurredOn();
            if (id.equals(event.id())) {
                // It may be retracted, and count again by the correction that is judged.
                known.add(corrected(new KnownEvent(id, event.event(), on)));
            } else if (message.getPayload() instanceof DomainEvent each
                    && CorrectedOrder.binds(event.event(), each)) {
                known.add(corrected(new KnownEvent(id, each, on)));
            }
        }
        return known;
    }

    @Override
    public OccurredOn moment(RecordedEvent event) {
        return corrected(new KnownEvent(event.id(), event.event(), event.envelope().occurredOn()))
                .on();
    }

    /** The event after all its corrections; retracted events are left out of their streams. */
    private KnownEvent corrected(KnownEvent recorded) {
        var known = recorded;
        var corrections = log.readEvents(CorrectionId.of(recorded.id()).value());
        while (corrections.hasNext()) {
            if (corrections.next().getPayload()
                            instanceof OversightEvent.CorrectionRecorded correction
                    && correction.occurredOn() != null) {
                known = known.redated(correction.occurredOn());
            }
        }
        return known;
    }
}
