package nl.noaber.query.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.query.decisions.DirectionRow.Attended;
import nl.noaber.query.decisions.DirectionRow.Member;
import nl.noaber.query.decisions.DirectionRow.Step;
import nl.noaber.query.decisions.DirectionRow.Switched;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenure;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a community: by whom, in which capacity, on which basis, who was present, and
 * what followed.
 */
public final class DecisionsQuery implements Query<DirectionRow> {

    /** The trail, the oldest step first. */
    public record Answer(List<DecisionStep> steps) {}

    /**
     * A step and who could take it.
     *
     * @param eligible the participants at that moment
     * @param perhapsEligible who may have been one, where dates are fuzzy
     * @param joined how each of both became a participant
     * @param present who was there: as the decision says, else who attended the session
     */
    public record DecisionStep(
            Step step,
            List<PersonId> eligible,
            List<PersonId> perhapsEligible,
            List<Joined> joined,
            List<There> present) {}

    /** A participant, by the event that says so. */
    public record Joined(PersonId person, EventId event) {}

    /**
     * Somebody who was there.
     *
     * @param as as the decision says, else what they had last switched to or spoken from in that
     *     session
     * @param attended the event that says they were at the session, if one does
     * @param switched the event that says the hat, where the decision does not
     */
    public record There(
            PersonId person,
            @Nullable ActingAs as,
            @Nullable EventId attended,
            @Nullable EventId switched) {}

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Projection<DirectionRow> view() {
        return DirectionProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<DirectionRow> rows, QueryContext asker, QueryParameters parameters) {
        return new Answer(steps(rows).stream().map(step -> entry(rows, step)).toList());
    }

    static List<Step> steps(Rows<DirectionRow> rows) {
        return EventRef.inTime(rows.under("step/", Step.class).values(), Step::at);
    }

    private static DecisionStep entry(Rows<DirectionRow> rows, Step step) {
        Basis basis = step.basis();
        if (basis == null) {
            return new DecisionStep(step, List.of(), List.of(), List.of(), List.of());
        }
        List<Joined> surely = participants(rows, tenure -> tenure.surely(step.at().on()));
        List<Joined> perhaps =
                participants(rows, tenure -> tenure.perhaps(step.at().on())).stream()
                        .filter(each -> !people(surely).contains(each.person()))
                        .toList();
        return new DecisionStep(
                step,
                people(surely),
                people(perhaps),
                Stream.concat(surely.stream(), perhaps.stream()).toList(),
                present(rows, step, basis.session()));
    }

    private static List<There> present(Rows<DirectionRow> rows, Step step, SessionId session) {
        Map<PersonId, EventId> attended = new LinkedHashMap<>();
        rows.under(DirectionProjection.under("there", session), Attended.class)
                .values()
                .forEach(each -> attended.put(each.person(), each.at().event()));
        if (!step.present().isEmpty()) {
            return step.present().stream()
                    .map(p -> new There(p.person(), p.as(), attended.get(p.person()), null))
                    .toList();
        }
        return attended.entrySet().stream()
                .map(each -> {
                    Switched last = lastSwitch(rows, step, session, each.getKey());
                    return last == null
                            ? new There(each.getKey(), null, each.getValue(), null)
                            : new There(
                                    each.getKey(), last.to(), each.getValue(), last.at().event());
                })
                .toList();
    }

    private static @Nullable Switched lastSwitch(
            Rows<DirectionRow> rows, Step step, SessionId session, PersonId person) {
        return rows
                .under(DirectionProjection.under("switch", session), Switched.class)
                .values()
                .stream()
                .filter(each -> each.person().equals(person))
                .filter(each -> each.at().index() < step.at().index())
                .filter(each -> !each.at().on().from().isAfter(step.at().on().to()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static List<Joined> participants(Rows<DirectionRow> rows, Predicate<RoleTenure> then) {
        return rows.under(RoleTenures.KEY, Member.class).values().stream()
                .map(Member::tenures)
                .flatMap(member ->
                        member.all().stream()
                                .filter(each -> each.role() == Role.PARTICIPANT)
                                .filter(then)
                                .map(each -> new Joined(member.person(), each.since().event())))
                .toList();
    }

    private static List<PersonId> people(List<Joined> joined) {
        return joined.stream().map(Joined::person).distinct().toList();
    }
}
