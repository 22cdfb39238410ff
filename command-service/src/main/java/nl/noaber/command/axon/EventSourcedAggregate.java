package nl.noaber.command.axon;

import java.util.List;
import java.util.Optional;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
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

    /** The envelope of an event; none of a message that is no event of a stream. */
    public static Optional<Envelope> envelope(Message<?> message) {
        return message.getMetaData().get(ENVELOPE) instanceof Envelope envelope
                ? Optional.of(envelope)
                : Optional.empty();
    }

    /** The envelope of an event that was read from its stream. */
    public static Envelope requireEnvelope(Message<?> event) {
        return envelope(event)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "An event without envelope: " + event.getIdentifier()));
    }

    /** Names the stream, which every event and every cached state of it does. */
    protected final void identify(Identifier stream) {
        id = stream.value();
    }

    /** When the things of this stream began; nothing before its first event. */
    protected abstract Lifetimes lifetimes();

    /** Keeps the identity of a stream whose first event does not count. */
    @EventSourcingHandler
    void skip(RetractedEvent event) {
        id = event.stream();
    }

    /** Records an event, unless it certainly lies before what it ends or follows. */
    public final void record(DomainEvent event, Envelope envelope) {
        lifetimes().require(event, envelope.occurredOn());
        AggregateLifecycle.apply(event, MetaData.with(ENVELOPE, envelope));
    }

    protected final void recordAll(List<? extends DomainEvent> events, Envelope envelope) {
        events.forEach(event -> record(event, envelope));
    }
}
