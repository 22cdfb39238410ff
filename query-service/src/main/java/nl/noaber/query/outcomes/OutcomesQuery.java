package nl.noaber.query.outcomes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.noaber.query.outcomes.ReturnRow.End;
import nl.noaber.query.outcomes.ReturnRow.Kind;
import nl.noaber.query.outcomes.ReturnRow.Outcome;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/** The outcomes of a community, with the chains of events to which they are attributed. */
public final class OutcomesQuery implements Query<ReturnRow> {

    /** All returns, the oldest first. */
    public record Answer(Map<Kind, Integer> byKind, List<TracedOutcome> outcomes) {}

    /**
     * A return with its chain.
     *
     * @param afterTheEnd whether it surely came while the community was closed
     * @param from what it is attributed to, and what that leads back to in turn
     */
    public record TracedOutcome(Outcome outcome, boolean afterTheEnd, List<CausalChain> from) {}

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Projection<ReturnRow> view() {
        return ReturnProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<ReturnRow> rows, QueryContext asker, QueryParameters parameters) {
        List<Outcome> all = all(rows);
        var byKind = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, (int) all.stream().filter(each -> each.kind() == kind).count());
        }
        return new Answer(byKind, all.stream().map(each -> entry(rows, each)).toList());
    }

    static List<Outcome> all(Rows<ReturnRow> rows) {
        return rows.inTime("outcome/", Outcome.class, Outcome::at);
    }

    private static TracedOutcome entry(Rows<ReturnRow> rows, Outcome outcome) {
        boolean after =
                rows.under(ReturnProjection.ENDS, End.class).values().stream()
                        .anyMatch(end -> end.surelyBefore(outcome.at()));
        return new TracedOutcome(
                outcome,
                after,
                CausalChain.back(
                        rows,
                        outcome.attributions().stream()
                                .flatMap(each -> each.attributedTo().stream())
                                .toList()));
    }
}
