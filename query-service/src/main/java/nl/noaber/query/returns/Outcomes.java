package nl.noaber.query.returns;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.returns.ReturnRow.End;
import nl.noaber.query.returns.ReturnRow.Kind;
import nl.noaber.query.returns.ReturnRow.Outcome;

/** What came of it, when, and by which chain does it lead back? */
public final class Outcomes implements Question<ReturnRow> {

    /** All returns, the oldest first. */
    public record Answer(Map<Kind, Integer> byKind, List<Told> outcomes) {}

    /**
     * A return with its chain.
     *
     * @param afterTheEnd whether it surely came while the community was closed
     * @param from what it is attributed to, and what that leads back to in turn
     */
    public record Told(Outcome outcome, boolean afterTheEnd, List<Chain> from) {}

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public View<ReturnRow> view() {
        return ReturnView.VIEW;
    }

    @Override
    public Answer answer(Rows<ReturnRow> rows, Asker asker, Parameters parameters) {
        List<Outcome> all = all(rows);
        var byKind = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, (int) all.stream().filter(each -> each.kind() == kind).count());
        }
        return new Answer(byKind, all.stream().map(each -> told(rows, each)).toList());
    }

    static List<Outcome> all(Rows<ReturnRow> rows) {
        return rows.inTime("outcome/", Outcome.class, Outcome::at);
    }

    private static Told told(Rows<ReturnRow> rows, Outcome outcome) {
        boolean after =
                rows.under(ReturnView.ENDS, End.class).values().stream()
                        .anyMatch(end -> end.surelyBefore(outcome.at()));
        return new Told(
                outcome,
                after,
                Chain.back(
                        rows,
                        outcome.attributions().stream()
                                .flatMap(each -> each.attributedTo().stream())
                                .toList()));
    }
}
