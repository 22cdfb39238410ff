package nl.noaber.query.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.store.ParkedSequences.Parked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches of events into history and rows, with the checkpoint, in one transaction. Rows of
 * recently written histories are cached in memory. The compare-and-set of the checkpoint ensures
 * that no other process wrote them in between; after any error the cache is discarded. One thread
 * writes.
 */
public final class LiveRows {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRows.class);
    private static final int CACHED_HISTORIES = 64;

    private final ReadDatabase database;
    private final RowStore rows;
    private final EventHistory history;
    private final Checkpoints checkpoints;
    private final Generations generations;
    private final ParkedSequences parked;
    private final Changes changes;
    private final Map<Integer, Checkpoint> written = new HashMap<>();
    private final Cache<String, ProjectionSet> cache =
            Caffeine.newBuilder().maximumSize(CACHED_HISTORIES).executor(Runnable::run).build();
    private long generation = -1;

    public LiveRows(ReadDatabase database) {
        this.database = database;
        this.rows = new RowStore(database);
        this.history = new EventHistory(database);
        this.checkpoints = new Checkpoints(database);
        this.generations = new Generations(database);
        this.parked = new ParkedSequences(database);
        this.changes = new Changes(database);
    }

    /**
     * Writes a batch completely, or not at all.
     *
     * @throws FencedException if another process moved the checkpoint
     * @throws MongoException if the database did not store it or did not confirm it; the checkpoint
     *     shows which
     */
    public void take(Batch batch) {
        if (!batch.before().equals(written.get(batch.before().partition()))) {
            forget();
        }
        try {
            database.inTransaction(session -> take(session, batch));
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
        cache.asMap().values().forEach(ProjectionSet::markClean);
        written.put(batch.after().partition(), batch.after());
    }

    /** Discards the cached rows, as after a change of partitions. */
    public void forget() {
        cache.invalidateAll();
        written.clear();
    }

    private void take(ClientSession session, Batch batch) {
        checkpoints.move(session, batch.before(), batch.after());
        if (batch.events().isEmpty()) {
            return;
        }
        long live = generations.live(session);
        if (live != generation) {
            cache.invalidateAll();
            generation = live;
        }
        history.add(session, batch.before().partition(), batch.events());
        Set<String> waiting = parked.scopes(session);
        var sequences = new LinkedHashMap<String, List<RecordedEvent>>();
        for (ReceivedEvent each : batch.events()) {
            sequences.computeIfAbsent(each.scope(), _ -> new ArrayList<>()).add(each.event());
        }
        sequences.forEach((scope, events) -> {
            if (waiting.contains(scope)) {
                cache.invalidate(scope);
            } else {
                fold(session, scope, events);
            }
        });
    }

    private void fold(ClientSession session, String scope, List<RecordedEvent> events) {
        ProjectionSet projected = cache.getIfPresent(scope);
        if (projected == null) {
            projected = rows.load(session, generation, scope);
            cache.put(scope, projected);
        }
        int taken = takeWhilePossible(session, scope, projected, events, true);
        if (taken < events.size()) {
            // The rows may hold half of the event that failed: begin again and stop before it.
            projected = rows.load(session, generation, scope);
            takeWhilePossible(session, scope, projected, events.subList(0, taken), false);
            cache.invalidate(scope);
        }
        List<String> changed = rows.flush(session, generation, scope, projected);
        changes.mark(session, scope, changed, events.getLast().index());
    }

    private int takeWhilePossible(
            ClientSession session,
            String scope,
            ProjectionSet projected,
            List<RecordedEvent> events,
            boolean mayPark) {
        for (int i = 0; i < events.size(); i++) {
            RecordedEvent event = events.get(i);
            try {
                projected.take(event, () -> history.of(session, scope, 0, event.index()));
            } catch (MongoException e) {
                throw e;
            } catch (RuntimeException e) {
                // A fold is pure, so what fails now fails always: nothing is gained by waiting.
                if (!mayPark) {
                    throw e;
                }
                LOG.error("Parked {} at event {}", scope, event.index(), e);
                parked.park(session, scope, event, e);
                return i;
            }
        }
        return events.size();
    }

    /**
     * Tries every parked sequence again, in order, as after a repaired fold has been deployed.
     *
     * @return how many are no longer parked
     */
    public int retryParked() {
        int released = 0;
        for (Parked each : parked.all()) {
            try {
                database.inTransaction(session -> drain(session, each));
                released++;
            } catch (MongoException e) {
                LOG.warn("Could not retry {} now: {}", each.scope(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("{} stays parked at event {}", each.scope(), each.index());
            }
        }
        return released;
    }

    private void drain(ClientSession session, Parked sequence) {
        checkpoints.touch(session, Filters.empty());
        long last = checkpoints.all(session).stream().mapToLong(Checkpoint::index).max().orElse(-1);
        long live = generations.live(session);
        ProjectionSet projected = rows.load(session, live, sequence.scope());
        List<RecordedEvent> whole = history.of(session, sequence.scope(), 0, Long.MAX_VALUE);
        projected.refold(whole);
        rows.flush(session, live, sequence.scope(), projected);
        // All projections: viewers of filtered rows depend on the facts of the visibility policy.
        List<String> all = database.views().stream().map(Projection::name).toList();
        // After the last event, so that clients that have it are informed too.
        changes.mark(session, sequence.scope(), all, last + 1);
        parked.release(session, sequence.scope());
    }
}
