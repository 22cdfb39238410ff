package nl.noaber.query.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.ClientSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.store.ParkedSequences.Parked;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import org.jspecify.annotations.Nullable;

/** Reads the current rows, or folds the history as of a moment, in one snapshot. */
public final class ReadModel {

    private final ReadDatabase database;
    private final RowStore rows;
    private final EventHistory history;
    private final Checkpoints checkpoints;
    private final Generations generations;
    private final ParkedSequences parked;

    /** Ids known to be registered people; a registration is never withdrawn. */
    private final Cache<String, Boolean> people =
            Caffeine.newBuilder().maximumSize(100_000).executor(Runnable::run).build();

    public ReadModel(ReadDatabase database) {
        this.database = database;
        this.rows = new RowStore(database);
        this.history = new EventHistory(database);
        this.checkpoints = new Checkpoints(database);
        this.generations = new Generations(database);
        this.parked = new ParkedSequences(database);
    }

    /**
     * Rows and the commit they reflect.
     *
     * @param commit every event of this history up to it is in the rows
     * @param knownAt when the past asked about knew this; none for what is known now
     */
    public record Seen<R>(long commit, Rows<R> rows, @Nullable Instant knownAt) {}

    /**
     * The rows of one history at a moment, of what the viewer may see of it; none if there is no
     * such history, or not for them.
     */
    public <R> @Nullable Seen<R> at(
            Projection<R> view, String scope, TemporalQuery moment, Viewer viewer) {
        return database.<@Nullable Seen<R>>inSnapshot(
                session -> at(session, view, scope, moment, viewer));
    }

    /**
     * How far a history has been taken, and what may be seen of it now.
     *
     * @param commit every event up to it is in the rows
     * @param last the index of the last of these
     */
    private record Reach(long commit, long last, long live, VisibilityPolicy sight) {}

    private @Nullable Reach reach(ClientSession session, String scope, Viewer viewer) {
        Integer partition = history.partition(session, scope);
        if (partition == null) {
            return null;
        }
        Checkpoint checkpoint = checkpoints.of(session, partition);
        Parked waiting = parked.of(session, scope);
        long live = generations.live(session);
        var now = new VisibilityFacts(rows.load(session, VisibilityFacts.VIEW, live, scope));
        var sight = new VisibilityPolicy(viewer, now, now);
        return waiting == null
                ? new Reach(checkpoint.commit(), checkpoint.index(), live, sight)
                : new Reach(waiting.commit() - 1, waiting.index() - 1, live, sight);
    }

    private <R> @Nullable Seen<R> at(
            ClientSession session,
            Projection<R> view,
            String scope,
            TemporalQuery moment,
            Viewer viewer) {
        Reach reach = reach(session, scope, viewer);
        if (reach == null) {
            return null;
        }
        VisibilityPolicy sight = reach.sight();
        if (moment.isNow() && sight.isCommon()) {
            return new Seen<>(reach.commit(), rows.load(session, view, reach.live(), scope), null);
        }
        List<RecordedEvent> all = history.of(session, scope, 0, reach.last());
        if (!viewer.belongs() && all.stream().noneMatch(sight::maySee)) {
            return null;
        }
        VisibilityPolicy then = moment.isKnownNow() ? sight : sight.then(all, moment);
        return new Seen<>(
                reflected(moment, reach.commit(), all),
                Fold.over(view, moment.of(all, then::maySee)),
                knownAt(moment, all));
    }

    private static @Nullable Instant knownAt(TemporalQuery moment, List<RecordedEvent> all) {
        return moment.isKnownNow() || moment.knownAt() != null
                ? moment.knownAt()
                : all.stream()
                        .filter(moment::knew)
                        .map(RecordedEvent::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** What a viewer may see of a history, as it is known now. */
    public VisibilityPolicy sight(String scope, Viewer viewer) {
        VisibilityFacts now =
                database.inSnapshot(session ->
                        new VisibilityFacts(
                                rows.load(
                                        session,
                                        VisibilityFacts.VIEW,
                                        generations.live(session),
                                        scope)));
        return new VisibilityPolicy(viewer, now, now);
    }

    /**
     * What a viewer may see of a history at a moment.
     *
     * @param commit every event of this history up to it is judged
     * @param last the index of the last of these
     * @param standing what a fold would be given to read; nothing if that was not asked
     */
    public record Look(long commit, long last, VisibilityPolicy sight, Set<EventId> standing) {}

    /** The same judgement for those who look at single events of a history that there is. */
    public Look look(String scope, Viewer viewer, TemporalQuery moment, boolean standing) {
        return database.inSnapshot(session -> {
            Reach reach = reach(session, scope, viewer);
            if (reach == null) {
                throw new IllegalArgumentException("There is no history " + scope);
            }
            List<RecordedEvent> all =
                    standing || !moment.isKnownNow()
                            ? history.of(session, scope, 0, reach.last())
                            : List.of();
            VisibilityPolicy then =
                    moment.isKnownNow() ? reach.sight() : reach.sight().then(all, moment);
            return new Look(
                    reach.commit(),
                    reach.last(),
                    then,
                    standing
                            ? moment.of(all, then::maySee).stream()
                                    .map(RecordedEvent::id)
                                    .collect(Collectors.toSet())
                            : Set.of());
        });
    }

    /** Whether there is anything in a history that a viewer may see. */
    public boolean maySeeAnything(String scope, Viewer viewer) {
        return at(VisibilityFacts.VIEW, scope, TemporalQuery.NOW, viewer) != null;
    }

    private static long reflected(TemporalQuery moment, long commit, List<RecordedEvent> all) {
        if (moment.knownAtCommit() != null) {
            return Math.min(moment.knownAtCommit(), commit);
        }
        return moment.knownAt() == null
                ? commit
                : all.stream()
                        .filter(moment::knew)
                        .mapToLong(RecordedEvent::commit)
                        .max()
                        .orElse(0);
    }

    /** One row as it is now. */
    public <R> @Nullable R now(Projection<R> view, String scope, String key) {
        return database.<@Nullable R>inSnapshot(
                session -> rows.one(session, view, generations.live(session), scope, key));
    }

    /** The histories that have a row with this key now. */
    public List<String> scopesWith(Projection<?> view, String key) {
        return database.inSnapshot(
                session -> rows.scopesWith(session, view, generations.live(session), key));
    }

    /** The commit that every event up to it, of whatever history, has been taken. */
    public long commit() {
        return checkpoints.all().stream().mapToLong(Checkpoint::commit).min().orElse(0);
    }

    /** The commit up to which a history has been taken; that of all if it is not known yet. */
    public long commit(@Nullable String scope) {
        if (scope == null) {
            return commit();
        }
        Long commit =
                database.<@Nullable Long>inSnapshot(session -> {
                    Integer partition = history.partition(session, scope);
                    if (partition == null) {
                        return null;
                    }
                    Parked waiting = parked.of(session, scope);
                    return waiting == null
                            ? checkpoints.of(session, partition).commit()
                            : waiting.commit() - 1;
                });
        return commit == null ? commit() : commit;
    }

    /** The history that a stream belongs to; none if there is no such stream. */
    public @Nullable String scopeOfStream(String streamType, String stream) {
        return history.scopeOfStream(streamType, stream);
    }

    /** The ids among these that belong to registered people. */
    public Set<String> registered(Set<String> ids) {
        var found = new HashSet<String>();
        var unknown = new HashSet<String>();
        for (String id : ids) {
            (people.getIfPresent(id) == null ? unknown : found).add(id);
        }
        if (!unknown.isEmpty()) {
            for (String id : history.registered(unknown)) {
                people.put(id, true);
                found.add(id);
            }
        }
        return Set.copyOf(found);
    }

    /** The generation of rows that is live. */
    public Generations.Live generation() {
        return generations.pointer();
    }

    public List<Parked> parked() {
        return parked.all();
    }
}
