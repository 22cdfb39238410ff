package nl.noaber.query.direction;

import java.util.List;
import java.util.function.BiPredicate;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.direction.DirectionRow.Meeting;
import nl.noaber.query.direction.DirectionRow.Member;
import nl.noaber.query.direction.DirectionRow.Step;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.Tenures;
import nl.noaber.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Who decided what, as what, on what ground, with whom present, and what followed? */
public final class Decisions implements Question<DirectionRow> {

    /** The trail, the oldest step first. */
    public record Answer(List<Told> steps) {}

    /**
     * A step and who could take it.
     *
     * @param eligible the participants at that moment
     * @param perhapsEligible who may have been one, where dates are fuzzy
     * @param present who was there: as the decision says, else who attended the session
     */
    public record Told(
            Step step,
            List<PersonId> eligible,
            List<PersonId> perhapsEligible,
            List<There> present) {}

    /** Somebody who was there; the hat is known where the decision says it. */
    public record There(PersonId person, @Nullable ActingAs as) {}

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public View<DirectionRow> view() {
        return DirectionView.VIEW;
    }

    @Override
    public Answer answer(Rows<DirectionRow> rows, Asker asker, Parameters parameters) {
        return new Answer(steps(rows).stream().map(step -> told(rows, step)).toList());
    }

    static List<Step> steps(Rows<DirectionRow> rows) {
        return rows.inTime("step/", Step.class, Step::at);
    }

    private static Told told(Rows<DirectionRow> rows, Step step) {
        Basis basis = step.basis();
        if (basis == null) {
            return new Told(step, List.of(), List.of(), List.of());
        }
        OccurredOn on = step.at().on();
        List<PersonId> surely =
                participants(rows, on, (m, then) -> m.surely(Role.PARTICIPANT, then));
        List<PersonId> perhaps =
                participants(rows, on, (m, then) -> m.perhaps(Role.PARTICIPANT, then));
        return new Told(
                step,
                surely,
                perhaps.stream().filter(person -> !surely.contains(person)).toList(),
                present(rows, step, basis));
    }

    private static List<There> present(Rows<DirectionRow> rows, Step step, Basis basis) {
        if (!step.present().isEmpty()) {
            return step.present().stream().map(p -> new There(p.person(), p.as())).toList();
        }
        String key = DirectionView.meeting(basis.session().value());
        Meeting meeting = rows.get(key, Meeting.class);
        return meeting == null
                ? List.of()
                : meeting.present().stream().map(p -> new There(new PersonId(p), null)).toList();
    }

    private static List<PersonId> participants(
            Rows<DirectionRow> rows, OccurredOn on, BiPredicate<Tenures, OccurredOn> was) {
        return rows.under(Tenures.KEY, Member.class).values().stream()
                .map(Member::tenures)
                .filter(member -> was.test(member, on))
                .map(Tenures::person)
                .toList();
    }
}
