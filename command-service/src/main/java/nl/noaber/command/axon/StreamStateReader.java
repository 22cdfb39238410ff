package nl.noaber.command.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads the present state of streams, for readers outside the stream. A state that was folded
 * before is kept and continued with the events since, so it is never older than the call.
 */
public final class StreamStateReader<E extends DomainEvent, S> {
    /** Applies one event to a state. */
    @FunctionalInterface
    public interface Step<E, S> {
        S after(@Nullable S before, E event, Envelope envelope);
    }

    private record Versioned<S>(long version, S state) {}

    private static final int CACHED_STREAMS = 1_000;

    private final EventStorageEngine events;
    private final Class<E> family;
    private final Step<E, S> step;
    private final Cache<String, Versioned<S>> folded =
            Caffeine.newBuilder().maximumSize(CACHED_STREAMS).build();

    public StreamStateReader(EventStorageEngine events, Class<E> family, Step<E, S> step) {
        this.events = events;
        this.family = family;
        this.step = step;
    }

    /** The state of a stream as of its last event, if the stream exists. */
    public Optional<S> of(Identifier id) {
        return upToNow(id.value()).map(Versioned::state);
    }

    /** The state of a stream that was read before, as a message that Axon takes for a snapshot. */
    public Optional<DomainEventMessage<?>> cached(String id) {
        return folded.getIfPresent(id) != null
                ? upToNow(id)
                        .map(state ->
                                new GenericDomainEventMessage<>(
                                        family.getSimpleName(), id, state.version(), state.state()))
                : Optional.empty();
    }

    private Optional<Versioned<S>> upToNow(String id) {
        Versioned<S> before = folded.getIfPresent(id);
        long version = before == null ? -1 : before.version();
        S state = before == null ? null : before.state();
        var stream = events.readEvents(id, version + 1);
        while (stream.hasNext()) {
            var message = stream.next();
            if (!family.isInstance(message.getPayload())) {
                return Optional.empty();
            }
            if (!(message.getMetaData().get(EventSourcedAggregate.ENVELOPE)
                    instanceof Envelope envelope)) {
                throw new IllegalStateException("An event without envelope: " + id);
            }
            state = step.after(state, family.cast(message.getPayload()), envelope);
            version = message.getSequenceNumber();
        }
        if (state == null) {
            return Optional.empty();
        }
        if (before != null && version == before.version()) {
            return Optional.of(before);
        }
        var current = new Versioned<>(version, state);
        folded.put(id, current);
        return Optional.of(current);
    }
}
