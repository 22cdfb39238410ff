package nl.noaber.command.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.Identifier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads the present state of streams, for readers outside the stream. A state that was folded
 * before is kept and continued with the events since, so it is never older than the call. What the
 * current unit of work has recorded belongs to it, but is not kept.
 */
public final class StreamStateReader<E extends DomainEvent, S> {
    /** Applies one event to a state. */
    @FunctionalInterface
    public interface Step<E, S> {
        S after(@Nullable S before, E event, Envelope envelope);
    }

    /**
     * A state.
     *
     * @param version the sequence of the last event before it
     * @param community whose retractions can reach the stream; none of people and organisations
     * @param changes {@link Retractions#changes} when the fold began
     */
    private record Versioned<S>(
            long version, S state, @Nullable CommunityId community, long changes) {
        Versioned<S> at(long later) {
            return new Versioned<>(later, state, community, changes);
        }
    }

    private static final int CACHED_STREAMS = 1_000;

    private final EventStorageEngine events;
    private final Class<E> family;
    private final Step<E, S> step;
    private final Retractions retractions;
    private final StagedEvents staged;
    private final Cache<String, Versioned<S>> folded =
            Caffeine.newBuilder().maximumSize(CACHED_STREAMS).build();

    public StreamStateReader(
            EventStorageEngine events,
            StagedEvents staged,
            Class<E> family,
            Step<E, S> step,
            Retractions retractions) {
        this.staged = staged;
        this.retractions = retractions;
        this.events = events;
        this.family = family;
        this.step = step;
    }

    /**
     * The state of a stream as of its last event, if the stream exists. A stream that seems not to
     * exist is looked for again with the newest retractions: its first event may count again.
     */
    public Optional<S> of(Identifier id) {
        String stream = id.value();
        return withStaged(stream, ReadOnce.of(this, stream, () -> logged(stream)))
                .map(Versioned::state);
    }

    private Optional<Versioned<S>> logged(String id) {
        return upToNow(id)
                .or(() -> {
                    retractions.refresh();
                    return upToNow(id);
                });
    }

    private Optional<Versioned<S>> withStaged(String id, Optional<Versioned<S>> logged) {
        Versioned<S> now = logged.orElse(null);
        for (var message : staged.of(id)) {
            if (family.isInstance(message.getPayload())
                    && (now == null || message.getSequenceNumber() > now.version())) {
                now = after(now, message);
            }
        }
        return Optional.ofNullable(now);
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
        Versioned<S> before = current(folded.getIfPresent(id));
        Versioned<S> now = before;
        var stream = events.readEvents(id, before == null ? 0 : before.version() + 1);
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getPayload() instanceof RetractedEvent) {
                now = now == null ? null : now.at(message.getSequenceNumber());
            } else if (family.isInstance(message.getPayload())) {
                now = after(now, message);
            } else {
                return Optional.empty();
            }
        }
        if (now != null && now != before) {
            folded.put(id, now);
        }
        return Optional.ofNullable(now);
    }

    /** The kept state, unless the events before it count otherwise by now. */
    private @Nullable Versioned<S> current(@Nullable Versioned<S> kept) {
        return kept != null && kept.changes() == changes(kept.community()) ? kept : null;
    }

    private long changes(@Nullable CommunityId community) {
        return community == null ? 0 : retractions.changes(community);
    }

    private Versioned<S> after(@Nullable Versioned<S> before, DomainEventMessage<?> message) {
        Envelope envelope = EventSourcedAggregate.requireEnvelope(message);
        CommunityId community = before == null ? envelope.community() : before.community();
        return new Versioned<>(
                message.getSequenceNumber(),
                step.after(
                        before == null ? null : before.state(),
                        family.cast(message.getPayload()),
                        envelope),
                community,
                before == null ? changes(community) : before.changes());
    }
}
