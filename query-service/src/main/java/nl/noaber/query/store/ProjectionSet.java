package nl.noaber.query.store;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RowCodec;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import nl.noaber.query.visibility.VisibilityProjection;
import nl.noaber.query.visibility.VisibilityRow;
import org.jspecify.annotations.Nullable;

/** All projections of one history, updated event by event. */
public final class ProjectionSet {

    private final List<ProjectedRows<?>> views;
    private Set<String> gone;

    public ProjectionSet(List<ProjectedRows<?>> views) {
        this.views = List.copyOf(views);
        gone =
                views.stream()
                        .map(ProjectedRows::gone)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
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
     * whom, so it folds anew; so does an event that rests on something retracted.
     *
     * @param history the whole history up to and including this event, asked for only then
     */
    public void take(RecordedEvent event, Supplier<List<RecordedEvent>> history) {
        if (event.event() instanceof OversightEvent || restsOnRetracted(event)) {
            refold(history.get());
        } else {
            boolean common = !event.envelope().visibility().isNarrowerThan(Visibility.COMMUNITY);
            views.stream()
                    .filter(projected -> common || projected.view().whole())
                    .forEach(projected -> projected.fold(event));
        }
    }

    private boolean restsOnRetracted(RecordedEvent event) {
        return !gone.isEmpty()
                && EventReferences.of(event.event(), Identifier.class).stream()
                        .anyMatch(named -> gone.contains(named.value()));
    }

    /** Folds the history anew; only what differs counts as written. */
    public void refold(List<RecordedEvent> history) {
        Corrections corrections = Corrections.of(history);
        Rows<VisibilityRow> circles = Fold.whole(VisibilityFacts.VIEW, history, corrections);
        List<RecordedEvent> common =
                VisibilityPolicy.ofMembers(new VisibilityFacts(circles))
                        .of(corrections.to(history));
        views.forEach(projected -> projected.refold(history, corrections, common));
        gone = VisibilityProjection.gone(circles);
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
                List<RecordedEvent> history, Corrections corrections, List<RecordedEvent> common) {
            rows.replaceWith(
                    view.whole()
                            ? Fold.whole(view, history, corrections)
                            : Fold.over(view, common));
        }

        private Set<String> gone() {
            return VisibilityProjection.gone(rows);
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
