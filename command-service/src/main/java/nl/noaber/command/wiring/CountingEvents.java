package nl.noaber.command.wiring;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.axon.RetractedEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** A stream in which events that a retraction reaches give way to {@link RetractedEvent}s. */
final class CountingEvents implements DomainEventStream {
    private final DomainEventStream stream;
    private final LoggedRetractions retractions;
    private @Nullable DomainEventMessage<?> next;

    private CountingEvents(DomainEventStream stream, LoggedRetractions retractions) {
        this.stream = stream;
        this.retractions = retractions;
    }

    /**
     * The stream as commands read it. If its first event does not count, all others rest on it, and
     * there is no such stream; only the streams of oversight do not rest on their first event.
     */
    static DomainEventStream of(DomainEventStream stream, LoggedRetractions retractions) {
        if (retractions.none()
                || !stream.hasNext()
                || !(community(stream.peek()) instanceof CommunityId community)
                || !retractions.any(community)) {
            return stream;
        }
        boolean first = stream.peek().getSequenceNumber() == 0;
        boolean restsOnFirst = !(stream.peek().getPayload() instanceof OversightEvent);
        var counting = new CountingEvents(stream, retractions);
        return first && restsOnFirst && counting.peek().getPayload() instanceof RetractedEvent
                ? DomainEventStream.empty()
                : counting;
    }

    @Override
    public DomainEventMessage<?> peek() {
        if (next == null) {
            next = counting(stream.next());
        }
        return next;
    }

    @Override
    public boolean hasNext() {
        return next != null || stream.hasNext();
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> now = peek();
        next = null;
        return now;
    }

    @Override
    public @Nullable Long getLastSequenceNumber() {
        return stream.getLastSequenceNumber();
    }

    private DomainEventMessage<?> counting(DomainEventMessage<?> message) {
        return community(message) instanceof CommunityId community
                        && message.getPayload() instanceof DomainEvent event
                        && retractions.reach(community, new EventId(message.getIdentifier()), event)
                ? new GenericDomainEventMessage<>(
                        message.getType(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        new RetractedEvent(message.getAggregateIdentifier()),
                        message.getMetaData(),
                        message.getIdentifier(),
                        message.getTimestamp())
                : message;
    }

    private static @Nullable CommunityId community(DomainEventMessage<?> message) {
        return EventSourcedAggregate.envelope(message).map(Envelope::community).orElse(null);
    }
}
