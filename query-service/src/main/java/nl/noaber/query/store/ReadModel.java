package nl.noaber.query.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.store.ParkedSequences.Parked;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.Viewer;
import org.jspecify.annotations.Nullable;

/** Reads the current rows, or folds the history as of a moment, in one snapshot. */
public final class ReadModel {

    private static final int CACHED_PEOPLE = 100_000;

    final RowStore rows;
    final EventHistory history;
    final Checkpoints checkpoints;
    final Generations generations;
    final ParkedSequences parked;
    private final ReadDatabase database;
    private final Cache<String, Boolean> people =
            Caffeine.newBuilder().maximumSize(CACHED_PEOPLE).build();

    public ReadModel(ReadDatabase database) {
        this.database = database;
        this.rows = new RowStore(database);
        this.history = new EventHistory(database);
        this.checkpoints = new Checkpoints(database);
        this.generations = new Generations(database);
        this.parked = new ParkedSequences(database);
    }

    /**
     * Reads several things of the same moment of the database.
     *
     * @param work must have no effect but its result, because it may be repeated
     */
    public <T extends @Nullable Object> T inSnapshot(Function<ReadSnapshot, T> work) {
        return database.<T>inSnapshot(session -> work.apply(new ReadSnapshot(this, session)));
    }

    /** {@link ReadSnapshot#at} of the present state. */
    public <R> @Nullable QueryResult<R> at(
            Projection<R> view, String scope, TemporalQuery temporal, Viewer viewer) {
        return this.<@Nullable QueryResult<R>>inSnapshot(
                snapshot -> snapshot.at(view, scope, temporal, viewer));
    }

    /** {@link ReadSnapshot#scopesWith} of the present state. */
    public List<String> scopesWith(Projection<?> view, String key) {
        return inSnapshot(snapshot -> snapshot.scopesWith(view, key));
    }

    /** {@link ReadSnapshot#rowsWith} of the present state. */
    public <R> List<R> rowsWith(Projection<R> view, String key) {
        return inSnapshot(snapshot -> snapshot.rowsWith(view, key));
    }

    /** How far the read model has come. */
    public Progress progress() {
        return new Progress(checkpoints.all(), parked.all());
    }

    /** The commit up to which every event, of every history, has been taken. */
    public long commit() {
        return new Progress(checkpoints.all(), List.of()).commit();
    }

    /** The commit up to which a history has been taken; that of all if it is not known yet. */
    public long commit(@Nullable String scope) {
        if (scope == null) {
            return commit();
        }
        Long commit = this.<@Nullable Long>inSnapshot(snapshot -> snapshot.commit(scope));
        return commit == null ? commit() : commit;
    }

    /** The history that a stream belongs to; none if there is no such stream. */
    public @Nullable String scopeOfStream(String streamType, String stream) {
        return history.scopeOfStream(streamType, stream);
    }

    /** Which of these ids are of registered people; those are cached, as none is ever removed. */
    public Set<String> registered(Set<String> ids) {
        var registered = new HashSet<>(people.getAllPresent(ids).keySet());
        var unknown = new HashSet<>(ids);
        unknown.removeAll(registered);
        if (!unknown.isEmpty()) {
            Set<String> found = history.registered(unknown);
            found.forEach(id -> people.put(id, true));
            registered.addAll(found);
        }
        return Set.copyOf(registered);
    }

    /** The generation of rows that is live. */
    public Generations.Live generation() {
        return generations.pointer();
    }

    public List<Parked> parked() {
        return parked.all();
    }
}
