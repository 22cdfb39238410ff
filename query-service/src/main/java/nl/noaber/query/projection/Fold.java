package nl.noaber.query.projection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        return whole(view, history, Corrections.applied(history));
    }

    /** The same where it was corrected already. */
    public static <R> Rows<R> whole(
            Projection<R> view, List<RecordedEvent> history, List<RecordedEvent> corrected) {
        Rows<R> rows = over(view, corrected);
        Set<EventId> standing =
                corrected.stream().map(RecordedEvent::id).collect(Collectors.toSet());
        history.stream()
                .filter(each -> !standing.contains(each.id()))
                .forEach(each -> view.foldRetracted(rows, each));
        return rows;
    }
}
