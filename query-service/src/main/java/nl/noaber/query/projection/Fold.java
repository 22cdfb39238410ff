package nl.noaber.query.projection;

import java.util.List;
import nl.noaber.kernel.RecordedEvent;

/** Folds a prepared history into rows; the one place where that happens, whatever it is for. */
public final class Fold {

    private Fold() {}

    /** The rows of a view after these events, which stand in record order. */
    public static <R> Rows<R> over(View<R> view, List<RecordedEvent> events) {
        var rows = new Rows<R>();
        for (RecordedEvent each : events) {
            view.fold(rows, each);
        }
        return rows;
    }
}
