package nl.noaber.query.store;

import com.mongodb.client.ClientSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.store.ParkedSequences.Parked;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import nl.noaber.query.visibility.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * One consistent state of the read model: everything it returns belongs to the same moment of the
 * database. It is valid only within {@link ReadModel#inSnapshot}.
 */
public final class ReadSnapshot {

    private final ReadModel model;
    private final ClientSession session;
    private final long live;
    private @Nullable Asked lastAsked;
    private @Nullable Part lastPart;

    ReadSnapshot(ReadModel model, ClientSession session) {
        this.model = model;
        this.session = session;
        this.live = model.generations.live(session);
    }

    /**
     * How far a history has been taken, and what may be seen of it now.
     *
     * @param commit every event up to it is in the rows
     * @param last the index of the last of these
     */
    private record ReadPosition(long commit, long last, VisibilityPolicy policy) {}

    /** Which part of a history is read, and by whom. */
    private record Asked(String scope, TemporalQuery temporal, Viewer viewer) {}

    /**
     * A part of a history.
     *
     * @param events what views are folded from; none if the stored rows hold it
     * @param withheld what consent withholds; none unless the viewer reads for research
     */
    private record Part(
            long commit,
            @Nullable List<RecordedEvent> events,
            @Nullable Instant knownAt,
            @Nullable Withheld withheld) {}

    /** One current row; none if there is no such row. */
    public <R> @Nullable R row(Projection<R> view, String scope, String key) {
        return model.rows.one(session, view, live, scope, key);
    }

    /** The current rows with this key, of all histories. */
    public <R> List<R> rowsWith(Projection<R> view, String key) {
        return model.rows.with(session, view, live, key);
    }

    /** The histories that have a row with this key now. */
    public List<String> scopesWith(Projection<?> view, String key) {
        return model.rows.scopesWith(session, view, live, key);
    }

    /**
     * The rows of one history at a moment, of what the viewer may see of it; none if there is no
     * such history, or if the viewer may see nothing of it.
     */
    public <R> @Nullable QueryResult<R> at(
            Projection<R> view, String scope, TemporalQuery temporal, Viewer viewer) {
        Part part = part(scope, temporal, viewer);
        return part == null
                ? null
                : new QueryResult<>(
                        part.commit(),
                        part.events() == null
                                ? model.rows.load(session, view, live, scope)
                                : Fold.over(view, part.events()),
                        part.knownAt());
    }

    /**
     * What consent withholds from an answer for research; none where consent withholds nothing from
     * the viewer, whatever the history.
     *
     * @throws IllegalArgumentException if there is no such history
     */
    public @Nullable Withheld withheld(String scope, TemporalQuery temporal, Viewer viewer) {
        Part part = part(scope, temporal, viewer);
        if (part == null) {
            throw new IllegalArgumentException("There is no history " + scope);
        }
        return part.withheld();
    }

    /** Read once, since several views of the same part are asked for. */
    private @Nullable Part part(String scope, TemporalQuery temporal, Viewer viewer) {
        var asked = new Asked(scope, temporal, viewer);
        if (!asked.equals(lastAsked)) {
            lastPart = read(scope, temporal, viewer);
            lastAsked = asked;
        }
        return lastPart;
    }

    private @Nullable Part read(String scope, TemporalQuery temporal, Viewer viewer) {
        ReadPosition position = position(scope, viewer);
        if (position == null) {
            return null;
        }
        VisibilityPolicy policy = position.policy();
        boolean research = viewer.accessClass() == AccessClass.RESEARCHER;
        if (temporal.isNow() && policy.isCommon()) {
            Withheld nothing = research ? policy.withheld(List.of()) : null;
            return new Part(position.commit(), null, null, nothing);
        }
        List<RecordedEvent> all = model.history.of(session, scope, 0, position.last());
        if (!viewer.belongs() && all.stream().noneMatch(policy::maySee)) {
            return null;
        }
        VisibilityPolicy then = temporal.isKnownNow() ? policy : policy.then(all, temporal);
        return new Part(
                reflected(temporal, position.commit(), all),
                temporal.of(all, then::maySee),
                knownAt(temporal, all),
                research
                        ? then.withheld(temporal.of(all, each -> then.withholding(each) != null))
                        : null);
    }

    /** Whether there is anything in a history that a viewer may see. */
    public boolean maySeeAnything(String scope, Viewer viewer) {
        return at(VisibilityFacts.VIEW, scope, TemporalQuery.NOW, viewer) != null;
    }

    /** What a viewer may see of a history, as it is known now. */
    public VisibilityPolicy policy(String scope, Viewer viewer) {
        var now = new VisibilityFacts(model.rows.load(session, VisibilityFacts.VIEW, live, scope));
        return new VisibilityPolicy(viewer, now, now);
    }

    /**
     * What a viewer may see of the single events of a history at a moment.
     *
     * @param withFolded whether to determine the events from which the views are folded
     * @throws IllegalArgumentException if there is no such history
     */
    public VisibilitySnapshot visibilityAt(
            String scope, Viewer viewer, TemporalQuery temporal, boolean withFolded) {
        ReadPosition position = position(scope, viewer);
        if (position == null) {
            throw new IllegalArgumentException("There is no history " + scope);
        }
        List<RecordedEvent> all =
                withFolded || !temporal.isKnownNow()
                        ? model.history.of(session, scope, 0, position.last())
                        : List.of();
        VisibilityPolicy then =
                temporal.isKnownNow() ? position.policy() : position.policy().then(all, temporal);
        return new VisibilitySnapshot(
                reflected(temporal, position.commit(), all),
                position.last(),
                then,
                withFolded
                        ? temporal.of(all, then::maySee).stream()
                                .map(RecordedEvent::id)
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /** The commit up to which a history has been taken; none if the history is not known yet. */
    @Nullable Long commit(String scope) {
        Integer partition = model.history.partition(session, scope);
        if (partition == null) {
            return null;
        }
        Parked waiting = model.parked.of(session, scope);
        return waiting == null
                ? model.checkpoints.of(session, partition).commit()
                : waiting.commit() - 1;
    }

    private @Nullable ReadPosition position(String scope, Viewer viewer) {
        Integer partition = model.history.partition(session, scope);
        if (partition == null) {
            return null;
        }
        Checkpoint checkpoint = model.checkpoints.of(session, partition);
        Parked waiting = model.parked.of(session, scope);
        VisibilityPolicy policy = policy(scope, viewer);
        return waiting == null
                ? new ReadPosition(checkpoint.commit(), checkpoint.index(), policy)
                : new ReadPosition(waiting.commit() - 1, waiting.index() - 1, policy);
    }

    private static @Nullable Instant knownAt(TemporalQuery temporal, List<RecordedEvent> all) {
        return temporal.isKnownNow() || temporal.knownAt() != null
                ? temporal.knownAt()
                : all.stream()
                        .filter(temporal::knew)
                        .map(RecordedEvent::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static long reflected(TemporalQuery temporal, long commit, List<RecordedEvent> all) {
        if (temporal.knownAtCommit() != null) {
            return Math.min(temporal.knownAtCommit(), commit);
        }
        return temporal.knownAt() == null
                ? commit
                : all.stream()
                        .filter(temporal::knew)
                        .mapToLong(RecordedEvent::commit)
                        .max()
                        .orElse(0);
    }
}
