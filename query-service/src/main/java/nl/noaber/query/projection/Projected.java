package nl.noaber.query.projection;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/** Every view of one history, kept up to date event by event. */
public final class Projected {

    private final List<Kept<?>> views;

    public Projected(List<Kept<?>> views) {
        this.views = List.copyOf(views);
    }

    /** Every view of a history that has not begun. */
    public static Projected empty(List<View<?>> views) {
        return new Projected(views.stream().<Kept<?>>map(Kept::empty).toList());
    }

    public List<Kept<?>> views() {
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
            boolean common = event.envelope().visibility().compareTo(Visibility.COMMUNITY) >= 0;
            views.stream()
                    .filter(kept -> common || kept.view().whole())
                    .forEach(kept -> kept.fold(event));
        }
    }

    /** Folds the history anew; only what differs counts as written. */
    public void refold(List<RecordedEvent> history) {
        List<RecordedEvent> corrected = Corrections.applied(history);
        var circles = new Circles(Fold.whole(Circles.VIEW, history, corrected));
        List<RecordedEvent> common = Sight.ofMembers(circles).of(corrected);
        views.forEach(kept -> kept.refold(history, corrected, common));
    }

    /** What is stored equals what is here. */
    public void settle() {
        views.forEach(kept -> kept.rows().settle());
    }

    /** One view with its rows. */
    public record Kept<R>(View<R> view, Rows<R> rows) {

        static <R> Kept<R> empty(View<R> view) {
            return new Kept<>(view, new Rows<>());
        }

        void fold(RecordedEvent event) {
            view.fold(rows, event);
        }

        void refold(
                List<RecordedEvent> history,
                List<RecordedEvent> corrected,
                List<RecordedEvent> common) {
            rows.become(
                    view.whole() ? Fold.whole(view, history, corrected) : Fold.over(view, common));
        }

        /** What was written since it was last settled, in its stored form; removed rows as null. */
        public TreeMap<String, @Nullable String> changes() {
            var changes = new TreeMap<String, @Nullable String>();
            for (String key : rows.touched()) {
                R row = rows.get(key);
                changes.put(key, row == null ? null : RowForm.write(view, row));
            }
            return changes;
        }

        /** All rows in their stored form. */
        public TreeMap<String, String> stored() {
            var all = new TreeMap<String, String>();
            rows.all().forEach((key, row) -> all.put(key, RowForm.write(view, row)));
            return all;
        }
    }
}
