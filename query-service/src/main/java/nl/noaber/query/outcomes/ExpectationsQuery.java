package nl.noaber.query.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.outcomes.ReturnRow.Expectation;
import nl.noaber.query.outcomes.ReturnRow.Outcome;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/** The expectations of each participant beside the outcomes that this participant reported. */
public final class ExpectationsQuery implements Query<ReturnRow> {

    /**
     * Expected beside realised.
     *
     * @param expecting how many people said what they expect, by {@code events}
     * @param people each person's own, for who may see it
     * @param outcomes all that came of it, and what did not
     */
    public record Answer(
            int expecting, List<EventId> events, List<Own> people, List<Outcome> outcomes) {}

    /**
     * What one person expected and saw.
     *
     * @param saw outcomes that this person named or traced back
     */
    public record Own(PersonId person, List<Expectation> expected, List<Outcome> saw) {}

    @Override
    public String name() {
        return "expectations";
    }

    @Override
    public Projection<ReturnRow> view() {
        return ReturnProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<ReturnRow> rows, QueryContext asker, QueryParameters parameters) {
        Map<String, List<Expectation>> byPerson = new TreeMap<>();
        rows.under("expectation/", Expectation.class)
                .values()
                .forEach(each ->
                        byPerson.computeIfAbsent(each.person().value(), _ -> new ArrayList<>())
                                .add(each));
        List<Outcome> outcomes = OutcomesQuery.all(rows);
        List<Own> people =
                byPerson.entrySet().stream()
                        .map(e -> own(new PersonId(e.getKey()), e.getValue(), outcomes))
                        .filter(own -> asker.maySeePerson(own.person()))
                        .toList();
        return new Answer(
                byPerson.size(),
                byPerson.values().stream()
                        .flatMap(List::stream)
                        .map(each -> each.at().event())
                        .toList(),
                people,
                outcomes);
    }

    private static Own own(PersonId person, List<Expectation> expected, List<Outcome> outcomes) {
        return new Own(
                person,
                expected,
                outcomes.stream()
                        .filter(outcome ->
                                outcome.by().equals(person)
                                        || outcome.attributions().stream()
                                                .anyMatch(each -> each.by().equals(person)))
                        .toList());
    }
}
