package nl.noaber.query.direction;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.direction.DirectionRow.Attended;
import nl.noaber.query.direction.DirectionRow.Member;
import nl.noaber.query.direction.DirectionRow.Step;
import nl.noaber.query.direction.DirectionRow.Switched;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Led;
import nl.noaber.query.projection.Links;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.Tenures;
import nl.noaber.query.projection.View;

/** Folds what was proposed, objected to, agreed, decided and revised, and what it led to. */
public final class DirectionView implements View<DirectionRow> {

    static final DirectionView VIEW = new DirectionView();

    @Override
    public String name() {
        return "direction";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<DirectionRow> rows() {
        return DirectionRow.class;
    }

    @Override
    public void fold(Rows<DirectionRow> rows, RecordedEvent at) {
        Tenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        Links.back(at).forEach(earlier -> rows.change(step(earlier), Step.class, led(at)));
        switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent e) -> {
                if (e instanceof CommunityEvent.DecisionRevised revised) {
                    revised(rows, revised, at);
                }
                reworded(rows, e, at);
                Said said = Said.of(e);
                if (said != null) {
                    rows.put(step(at.id()), step(said, at));
                }
            }
            case Family.OfSession(SessionEvent.AttendanceRecorded e) -> {
                String key = under("there", e.session()) + e.person().value();
                rows.remove(key);
                if (e.attendance() == Attendance.PRESENT) {
                    rows.put(key, new Attended(e.person(), Mark.of(at)));
                }
            }
            case Family.OfSession(SessionEvent.RoleSwitched e) ->
                    switched(rows, e.session(), new Switched(e.person(), e.to(), Mark.of(at)));
            case Family.OfSession(SessionEvent.ContributionMade e) -> {
                if (!(e.as() instanceof ActingAs.Undeclared)) {
                    switched(rows, e.session(), new Switched(e.person(), e.as(), Mark.of(at)));
                }
            }
            case Family.OfSession(SessionEvent.Course _),
                    Family.OfSession(SessionEvent.Preparation _),
                    Family.OfSession(SessionEvent.Part _),
                    Family.OfSession(SessionEvent.Method _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfGroup _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfLearning _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void switched(Rows<DirectionRow> rows, SessionId session, Switched switched) {
        rows.put(under("switch", session) + "%012d".formatted(switched.at().index()), switched);
    }

    /** A revision names the decision, not its event; whoever opens the decision finds it all. */
    private static void revised(
            Rows<DirectionRow> rows, CommunityEvent.DecisionRevised e, RecordedEvent at) {
        rows.under("step/", Step.class)
                .forEach((key, earlier) -> {
                    boolean named = Links.back(at).contains(earlier.at().event());
                    if (e.decision().equals(earlier.decision()) && !named) {
                        rows.change(key, Step.class, led(at));
                    }
                });
    }

    /** Whoever changes a text names no event either; it changes the latest step that says it. */
    private static void reworded(Rows<DirectionRow> rows, CommunityEvent e, RecordedEvent at) {
        rows.under("step/", Step.class).values().stream()
                .filter(earlier -> Said.rewords(e, earlier))
                .map(Step::at)
                .max(Comparator.comparingLong(Mark::index))
                .filter(latest -> !Links.back(at).contains(latest.event()))
                .ifPresent(latest -> rows.change(step(latest.event()), Step.class, led(at)));
    }

    private static UnaryOperator<Step> led(RecordedEvent at) {
        return earlier -> earlier.led(Led.of(at));
    }

    private static Step step(Said said, RecordedEvent at) {
        return new Step(
                Led.kind(at),
                Mark.of(at),
                at.envelope().actor(),
                at.envelope().actingAs(),
                said.about(),
                said.text(),
                said.ground(),
                said.decision(),
                said.basis(),
                said.present(),
                Links.back(at),
                List.of());
    }

    private static String step(EventId event) {
        return "step/" + event.value();
    }

    static String under(String kind, SessionId session) {
        return "%s/%s/".formatted(kind, session.value());
    }
}
