package nl.noaber.query.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.decisions.DirectionRow.Attended;
import nl.noaber.query.decisions.DirectionRow.Member;
import nl.noaber.query.decisions.DirectionRow.Step;
import nl.noaber.query.decisions.DirectionRow.Switched;
import nl.noaber.query.projection.CausalLinks;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.FollowUp;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;

/**
 * Folds proposals, objections, agreements, decisions and revisions, and the events that followed.
 */
public final class DirectionProjection implements Projection<DirectionRow> {

    static final DirectionProjection VIEW = new DirectionProjection();

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
        RoleTenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        CausalLinks.back(at).forEach(earlier -> rows.change(step(earlier), Step.class, led(at)));
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent e) -> {
                if (e instanceof CommunityEvent.DecisionRevised revised) {
                    revised(rows, revised, at);
                }
                reworded(rows, e, at);
                DecisionSummary said = DecisionSummary.of(e);
                if (said != null) {
                    rows.put(step(at.id()), step(said, at));
                }
            }
            case EventFamily.OfSession(SessionEvent.AttendanceRecorded e) -> {
                String key = under("there", e.session()) + e.person().value();
                rows.remove(key);
                if (e.attendance() == Attendance.PRESENT) {
                    rows.put(key, new Attended(e.person(), EventRef.of(at)));
                }
            }
            case EventFamily.OfSession(SessionEvent.RoleSwitched e) ->
                    switched(rows, e.session(), new Switched(e.person(), e.to(), EventRef.of(at)));
            case EventFamily.OfSession(SessionEvent.ContributionMade e) -> {
                if (!(e.as() instanceof ActingAs.Undeclared)) {
                    switched(rows, e.session(), new Switched(e.person(), e.as(), EventRef.of(at)));
                }
            }
            case EventFamily.OfSession(SessionEvent.Course _),
                    EventFamily.OfSession(SessionEvent.Preparation _),
                    EventFamily.OfSession(SessionEvent.Part _),
                    EventFamily.OfSession(SessionEvent.Method _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
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
                    boolean named = CausalLinks.back(at).contains(earlier.at().event());
                    if (e.decision().equals(earlier.decision()) && !named) {
                        rows.change(key, Step.class, led(at));
                    }
                });
    }

    /** Whoever changes a text names no event either; it changes the latest step that says it. */
    private static void reworded(Rows<DirectionRow> rows, CommunityEvent e, RecordedEvent at) {
        rows.under("step/", Step.class).values().stream()
                .filter(earlier -> DecisionSummary.rewords(e, earlier))
                .map(Step::at)
                .max(Comparator.comparingLong(EventRef::index))
                .filter(latest -> !CausalLinks.back(at).contains(latest.event()))
                .ifPresent(latest -> rows.change(step(latest.event()), Step.class, led(at)));
    }

    private static UnaryOperator<Step> led(RecordedEvent at) {
        return earlier -> earlier.led(FollowUp.of(at));
    }

    private static Step step(DecisionSummary said, RecordedEvent at) {
        return new Step(
                FollowUp.kind(at),
                EventRef.of(at),
                at.envelope().actor(),
                at.envelope().actingAs(),
                said.about(),
                said.text(),
                said.ground(),
                said.decision(),
                said.basis(),
                said.present(),
                CausalLinks.back(at),
                List.of());
    }

    private static String step(EventId event) {
        return "step/" + event.value();
    }

    static String under(String kind, SessionId session) {
        return "%s/%s/".formatted(kind, session.value());
    }
}
