package nl.noaber.query.store;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RowCodec;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import org.jspecify.annotations.Nullable;

/** All projections of one history, updated event by event. */
public final class ProjectionSet {

    private final List<ProjectedRows<?>> views;

    public ProjectionSet(List<ProjectedRows<?>> views) {
        this.views = List.copyOf(views);
    }

    /** Every view of a history that has not begun. */
    public static ProjectionSet empty(List<Projection<?>> views) {
        return new ProjectionSet(
                views.stream().<ProjectedRows<?>>map(ProjectedRows::empty).toList());
    }

    public List<ProjectedRows<?>> views() {
        return views;
    }

    /**
     * Takes the next event. What is said about earlier events changes how they are read, or by
     * whom, so it folds anew.
     *
     * @param history the whole history up to and including this event, asked for only then
     */
    public void take(RecordedEvent event, Supplier<List<RecordedEvent>> history) {
        if (event.event() instanceof OversightEvent) {
            refold(history.get());
        } else {
            boolean common = !event.envelope().visibility().isNarrowerThan(Visibility.COMMUNITY);
            views.stream()
                    .filter(projected -> common || projected.view().whole())
                    .forEach(projected -> projected.fold(event));
        }
    }

    /** Folds the history anew; only what differs counts as written. */
    public void refold(List<RecordedEvent> history) {
        List<RecordedEvent> corrected = Corrections.applied(history);
        var facts = new VisibilityFacts(Fold.whole(VisibilityFacts.VIEW, history, corrected));
        List<RecordedEvent> common = VisibilityPolicy.ofMembers(facts).of(corrected);
        views.forEach(projected -> projected.refold(history, corrected, common));
    }

    /** What is stored equals what is here. */
    public void markClean() {
        views.forEach(projected -> projected.rows().markClean());
    }

    /** One view with its rows. */
    public record ProjectedRows<R>(Projection<R> view, Rows<R> rows) {

        static <R> ProjectedRows<R> empty(Projection<R> view) {
            return new ProjectedRows<>(view, new Rows<>());
        }

        void fold(RecordedEvent event) {
            view.fold(rows, event);
        }

        void refold(
                List<RecordedEvent> history,
                List<RecordedEvent> corrected,
                List<RecordedEvent> common) {
            rows.replaceWith(
                    view.whole() ? Fold.whole(view, history, corrected) : Fold.over(view, common));
        }

        /** What was written since it was last settled, in its stored form; removed rows as null. */
        public TreeMap<String, @Nullable String> changes() {
            var changes = new TreeMap<String, @Nullable String>();
            for (String key : rows.dirtyKeys()) {
                R row = rows.get(key);
                changes.put(key, row == null ? null : RowCodec.write(view, row));
            }
            return changes;
        }

        /** All rows in their stored form. */
        public TreeMap<String, String> stored() {
            var all = new TreeMap<String, String>();
            rows.all().forEach((key, row) -> all.put(key, RowCodec.write(view, row)));
            return all;
        }
    }
}
