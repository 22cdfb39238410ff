package nl.noaber.query.projection;

import java.util.List;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.temporal.Corrections;

/**
 * Folds a prepared history into rows: the one place for live updates, rebuild, as-of and replay.
 */
public final class Fold {

    private Fold() {}

    /** The rows of a projection after these events, which are in record order. */
    public static <R> Rows<R> over(Projection<R> view, List<RecordedEvent> events) {
        var rows = new Rows<R>();
        for (RecordedEvent each : events) {
            QueryWork.check();
            view.fold(rows, each);
        }
        return rows;
    }

    /** The rows of a view that is folded from everything a history holds, as it is corrected. */
    public static <R> Rows<R> whole(Projection<R> view, List<RecordedEvent> history) {
        return whole(view, history, Corrections.of(history));
    }

    /** The same where its corrections are known already. */
    public static <R> Rows<R> whole(
            Projection<R> view, List<RecordedEvent> history, Corrections corrections) {
        Rows<R> rows = over(view, corrections.to(history));
        for (RecordedEvent each : history) {
            EventId with = corrections.retracted().get(each.id());
            if (with != null) {
                view.foldRetracted(rows, each, with);
            }
        }
        return rows;
    }
}
