package nl.noaber.query.store;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.store.Generations.Generation;
import nl.noaber.query.store.Generations.Live;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds every history into new collections beside the live ones, then moves one pointer. The
 * transaction that moves it also folds the events that came in meanwhile, and conflicts with every
 * live write.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int FEW = 8;
    private static final int TRIES = 50;

    private final ReadDatabase database;
    private final RowStore rows;
    private final EventHistory history;
    private final Checkpoints checkpoints;
    private final Generations generations;
    private final ParkedSequences parked;

    public Rebuild(ReadDatabase database) {
        this.database = database;
        this.rows = new RowStore(database);
        this.history = new EventHistory(database);
        this.checkpoints = new Checkpoints(database);
        this.generations = new Generations(database);
        this.parked = new ParkedSequences(database);
    }

    /** Prepares the collections, and builds the rows anew if a view was added or changed. */
    public void ifNeeded() {
        database.prepare();
        Generation live = generations.of(generations.live());
        if (live == null || !live.versions().equals(generations.versions())) {
            anew();
        }
    }

    /**
     * Builds a new generation and makes it live.
     *
     * @return its number
     */
    public synchronized long anew() {
        long next = Math.max(generations.live(), generations.previous()) + 1;
        while (!generations.claim(next)) {
            next++;
        }
        database.prepareRows(next);
        return bring(new Generation(next, generations.versions(), new TreeMap<>()));
    }

    /**
     * Makes the generation before this one live again, brought up to date.
     *
     * @return its number, or 0 if there is none
     */
    public synchronized long back() {
        Generation previous = generations.of(generations.previous());
        return previous == null ? 0 : bring(previous);
    }

    private long bring(Generation generation) {
        Map<Integer, Long> marks = new HashMap<>(generation.marks());
        while (catchUp(generation.number(), marks) > FEW) {
            LOG.info("Rebuilding generation {}: catching up", generation.number());
        }
        for (int tries = 1; ; tries++) {
            try {
                var last = new HashMap<>(marks);
                database.inTransaction(session -> switchTo(session, generation, last));
                LOG.info("Generation {} is live", generation.number());
                generations.forgetBefore(Math.min(generations.live(), generations.previous()));
                return generation.number();
            } catch (MongoException e) {
                if (tries == TRIES
                        || !e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)) {
                    throw e;
                }
                catchUp(generation.number(), marks);
            }
        }
    }

    /** Folds every history that grew beyond the marks, each in a transaction of its own. */
    private int catchUp(long generation, Map<Integer, Long> marks) {
        int folded = 0;
        for (Checkpoint to : checkpoints.all()) {
            long mark = marks.getOrDefault(to.partition(), -1L);
            for (String scope : grown(to.partition(), mark)) {
                database.inTransaction(session -> fold(session, generation, scope, to.index()));
                folded++;
            }
            marks.put(to.partition(), to.index());
        }
        return folded;
    }

    private List<String> grown(int partition, long mark) {
        return database.inSnapshot(session -> history.grownSince(session, partition, mark)).stream()
                .map(each -> each.getString("_id"))
                .toList();
    }

    private void switchTo(ClientSession session, Generation generation, Map<Integer, Long> marks) {
        checkpoints.touch(session, Filters.empty());
        long before = generations.live(session);
        var now = new TreeMap<Integer, Long>();
        for (Checkpoint to : checkpoints.all(session)) {
            long mark = marks.getOrDefault(to.partition(), -1L);
            for (Document each : history.grownSince(session, to.partition(), mark)) {
                fold(session, generation.number(), each.getString("_id"), to.index());
            }
            now.put(to.partition(), to.index());
        }
        Generation old = generations.of(before);
        if (old != null) {
            generations.save(session, new Generation(before, old.versions(), now));
        }
        generations.save(session, new Generation(generation.number(), generations.versions(), now));
        long last = now.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        generations.point(session, new Live(generation.number(), last), before);
        retryParked(session, generation.number());
    }

    /** What is parked is tried once more with this software; what fails again stays parked. */
    private void retryParked(ClientSession session, long generation) {
        for (String scope : new ArrayList<>(parked.scopes(session))) {
            fold(session, generation, scope, Long.MAX_VALUE);
        }
    }

    private void fold(ClientSession session, long generation, String scope, long to) {
        List<RecordedEvent> events = history.of(session, scope, 0, to);
        ProjectionSet projected = rows.load(session, generation, scope);
        try {
            projected.refold(events);
            parked.release(session, scope);
        } catch (RuntimeException e) {
            projected = rows.load(session, generation, scope);
            RecordedEvent poison = firstPoison(events);
            projected.refold(events.subList(0, events.indexOf(poison)));
            parked.park(session, scope, poison, e);
        }
        rows.flush(session, generation, scope, projected);
    }

    private RecordedEvent firstPoison(List<RecordedEvent> events) {
        ProjectionSet trial = ProjectionSet.empty(database.views());
        for (int i = 0; i < events.size(); i++) {
            int upTo = i + 1;
            try {
                trial.take(events.get(i), () -> events.subList(0, upTo));
            } catch (RuntimeException e) {
                return events.get(i);
            }
        }
        throw new IllegalStateException("What failed as a whole did not fail event by event");
    }
}
