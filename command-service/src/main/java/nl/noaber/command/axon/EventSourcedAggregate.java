package nl.noaber.command.axon;

import java.util.List;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** The base of all aggregates: identity and recording of events. */
public abstract class EventSourcedAggregate {
    /** Metadata key under which an event carries its {@link Envelope}. */
    public static final String ENVELOPE = "envelope";

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    /** Names the stream, which every event and every cached state of it does. */
    protected final void identify(Identifier stream) {
        id = stream.value();
    }

    /** Keeps the identity of a stream whose first event does not count. */
    @EventSourcingHandler
    void skip(RetractedEvent event) {
        id = event.stream();
    }

    protected static void record(DomainEvent event, Envelope envelope) {
        AggregateLifecycle.apply(event, MetaData.with(ENVELOPE, envelope));
    }

    protected static void recordAll(List<? extends DomainEvent> events, Envelope envelope) {
        events.forEach(event -> record(event, envelope));
    }
}
