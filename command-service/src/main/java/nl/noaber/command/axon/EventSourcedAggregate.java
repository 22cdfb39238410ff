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

/** The part of the Axon shell that is the same for every stream: identity and recording. */
public abstract class EventSourcedAggregate {
    /** Metadata key under which an event carries its {@link Envelope}. */
    public static final String ENVELOPE = "envelope";

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    /** What a stream had come to; whoever begins with it need not fold what was before. */
    public record Held(String stream, Object state) {}

    @EventSourcingHandler
    void hold(Held held) {
        id = held.stream();
        resume(held.state());
    }

    /** Goes on from a state that was folded elsewhere. */
    protected void resume(Object state) {
        throw new IllegalStateException("Nobody folds this stream elsewhere: " + state);
    }

    protected final void identify(Identifier stream) {
        id = stream.value();
    }

    protected static void record(DomainEvent event, Envelope envelope) {
        AggregateLifecycle.apply(event, MetaData.with(ENVELOPE, envelope));
    }

    protected static void recordAll(List<? extends DomainEvent> events, Envelope envelope) {
        events.forEach(event -> record(event, envelope));
    }
}
