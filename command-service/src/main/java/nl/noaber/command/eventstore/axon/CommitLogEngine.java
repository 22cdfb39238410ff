package nl.noaber.command.eventstore.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.CommitRequest;
import nl.noaber.command.eventstore.store.SnapshotCache;
import nl.noaber.command.eventstore.store.StreamTakenException;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.EventDraft;
import nl.noaber.kernel.log.StreamPosition;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/** Axon's storage engine on the log: one unit of work is one commit. */
public final class CommitLogEngine extends BatchingEventStorageEngine {

    private static final String COMMITS_SO_FAR = CommitLogEngine.class.getName() + ".commits";

    private final CommitLog log;
    private final TrackingReader tracking;
    private final SnapshotCache snapshots;
    private final boolean upcasting;
    private final List<Function<String, Optional<DomainEventMessage<?>>>> cachedStates =
            new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<DomainEventStream> filter = UnaryOperator.identity();

    private CommitLogEngine(Builder builder, CommitLog log) {
        super(builder);
        upcasting = builder.upcasting;
        this.log = log;
        tracking = new TrackingReader(log.reader());
        snapshots = log.snapshots();
    }

    /** A builder whose serializers must write canonical JSON under wire names. */
    public static Builder on(CommitLog log) {
        return new Builder(log);
    }

    /**
     * From now on uses these states as snapshots of their streams, each as of the sequence of its
     * message.
     */
    public void useCachedStates(Function<String, Optional<DomainEventMessage<?>>> states) {
        cachedStates.add(states);
    }

    /** From now on gives streams to their readers as this function changes them. */
    public void useFilter(UnaryOperator<DomainEventStream> change) {
        filter = change;
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return filter.apply(super.readEvents(aggregateIdentifier, firstSequenceNumber));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            refuseRepeatedIds(events);
            var request = request(events);
            var drafts = new ArrayList<EventDraft>(events.size());
            for (var event : events) {
                drafts.add(draft(event, serializer, request == null));
            }
            log.append(
                    commitId(request, events),
                    request == null ? "system" : request.actor(),
                    request == null ? "" : request.fingerprint(),
                    drafts);
        } catch (StreamTakenException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    private static void refuseRepeatedIds(List<? extends EventMessage<?>> events) {
        if (events.size() > 1) {
            var ids = HashSet.<String>newHashSet(events.size());
            for (var event : events) {
                if (!ids.add(event.getIdentifier())) {
                    throw new StreamTakenException(
                            "event " + event.getIdentifier() + " twice in one commit");
                }
            }
        }
    }

    private static @Nullable CommitRequest request(List<? extends EventMessage<?>> events) {
        for (var event : events) {
            var request = CommitRequest.of(event.getMetaData());
            if (request != null) {
                return request;
            }
        }
        return null;
    }

    private static UUID commitId(
            @Nullable CommitRequest request, List<? extends EventMessage<?>> events) {
        return request == null
                ? CommitIds.ofEvents(events.stream().map(EventMessage::getIdentifier).toList())
                : CommitIds.nth(request.commit(), commitsSoFar(request.commit()));
    }

    /**
     * The number of commits of this unit of work; each append of a unit of work is a new commit.
     */
    private static int commitsSoFar(UUID commit) {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get()
                        .root()
                        .<AtomicInteger>getOrComputeResource(
                                COMMITS_SO_FAR + commit, _ -> new AtomicInteger())
                        .getAndIncrement()
                : 0;
    }

    private static EventDraft draft(EventMessage<?> event, Serializer serializer, boolean ownId) {
        var payload = event.serializePayload(serializer, byte[].class);
        var meta = CommitRequest.without(event.getMetaData());
        return new EventDraft(
                event.getTimestamp(),
                payload.getData(),
                ownId ? event.getIdentifier() : null,
                serializer.serialize(meta, byte[].class).getData(),
                payload.getType().getName(),
                revision(payload.getType().getRevision()),
                event instanceof DomainEventMessage<?> domain
                        ? new StreamPosition(
                                Optional.ofNullable(domain.getType()).orElse(""),
                                domain.getAggregateIdentifier(),
                                domain.getSequenceNumber())
                        : null);
    }

    private static @Nullable Integer revision(@Nullable String revision) {
        try {
            return revision == null ? null : Integer.valueOf(revision);
        } catch (NumberFormatException e) {
            throw new SerializationException("a revision is a number, not " + revision, e);
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequence, int batchSize) {
        return StreamReader.fetch(log.reader(), stream, firstSequence, batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken token, int batchSize) {
        return tracking.fetch(token, batchSize);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        return stream(token, event -> event);
    }

    /** Reads without Axon's upcasters; the serializer reads older revisions. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        return upcasting
                ? super.readEvents(token, mayBlock)
                : stream(token, new LoggedMessages(getEventSerializer())::of);
    }

    private <T> Stream<T> stream(@Nullable TrackingToken token, Function<LoggedEvent, T> ready) {
        return StreamSupport.stream(
                new ReadAheadStream<>(tracking, token, batchSize(), ready), false);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return StreamReader.lastSequence(log.reader(), aggregateIdentifier);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        var last = log.reader().head().lastIndex();
        return last < 0 ? null : new GlobalSequenceTrackingToken(last);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        var index = tracking.firstIndexAt(moment);
        return index.isPresent()
                ? new GlobalSequenceTrackingToken(index.getAsLong() - 1)
                : createHeadToken();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return snapshots.find(aggregate, getSnapshotSerializer()).stream();
    }

    /**
     * Deserializes the snapshot here, because Axon does not fall back to the events if that fails
     * later.
     */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        for (var states : cachedStates) {
            var cached = states.apply(aggregateIdentifier);
            if (cached.isPresent()) {
                return cached;
            }
        }
        try {
            var snapshot = super.readSnapshot(aggregateIdentifier);
            return snapshot.filter(
                    state -> state.getPayload() != null && state.getMetaData() != null);
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }

    /** Collects what the engine needs. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private final CommitLog log;
        private boolean upcasting;

        private Builder(CommitLog log) {
            this.log = log;
            persistenceExceptionResolver(StreamTakenException.class::isInstance);
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            upcasting = upcasterChain != NoOpEventUpcaster.INSTANCE;
            return this;
        }

        public CommitLogEngine build() {
            return new CommitLogEngine(this, log);
        }
    }
}
