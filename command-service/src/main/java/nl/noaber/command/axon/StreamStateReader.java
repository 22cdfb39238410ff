package nl.noaber.command.axon;

import java.util.Map;
import java.util.Optional;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The present state of streams, folded from the log for those who only look. What was folded before
 * is kept and continued with the events since, so the state is never older than the question.
 */
public final class StreamStateReader<E extends DomainEvent, S> {
    /** What one more event does to a state. */
    @FunctionalInterface
    public interface Step<E, S> {
        S after(@Nullable S before, E event, Envelope envelope);
    }

    private record Folded<S>(long version, S state) {}

    private final EventStorageEngine events;
    private final Class<E> family;
    private final Step<E, S> step;
    private final Map<String, Folded<S>> folded = RecentlyUsed.of(1_000);

    public StreamStateReader(EventStorageEngine events, Class<E> family, Step<E, S> step) {
        this.events = events;
        this.family = family;
        this.step = step;
    }

    public Optional<S> of(Identifier id) {
        return upToNow(id.value()).map(Folded::state);
    }

    /** The state of a stream that was asked for before, as of its last event. */
    Optional<DomainEventMessage<?>> remembered(String id) {
        return folded.containsKey(id)
                ? upToNow(id)
                        .map(held ->
                                new GenericDomainEventMessage<>(
                                        family.getSimpleName(),
                                        id,
                                        held.version(),
                                        new EventSourcedAggregate.Held(id, held.state())))
                : Optional.empty();
    }

    private Optional<Folded<S>> upToNow(String id) {
        Folded<S> before = folded.get(id);
        long version = before == null ? -1 : before.version();
        S state = before == null ? null : before.state();
        var stream = events.readEvents(id, version + 1);
        while (stream.hasNext()) {
            var message = stream.next();
            if (!family.isInstance(message.getPayload())) {
                return Optional.empty();
            }
            if (!(message.getMetaData().get(EventSourcedAggregate.ENVELOPE)
                    instanceof Envelope about)) {
                throw new IllegalStateException("An event without envelope: " + id);
            }
            state = step.after(state, family.cast(message.getPayload()), about);
            version = message.getSequenceNumber();
        }
        if (state == null) {
            return Optional.empty();
        }
        if (before != null && version == before.version()) {
            return Optional.of(before);
        }
        var now = new Folded<>(version, state);
        folded.put(id, now);
        return Optional.of(now);
    }
}
