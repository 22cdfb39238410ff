package nl.noaber.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.decisions.DecisionsQuery.DecisionStep;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.projection.FollowUp;
import org.junit.jupiter.api.Test;

/** Replay script 4: the goal moves, and an auditor follows why. */
class DecisionsTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");
    private static final PersonId CAS = HistoryBuilder.person("cas");
    private static final Basis PLENARY = new Basis(new SessionId("s-1"), null);

    private final HistoryBuilder story = new HistoryBuilder("community-1");
    private final EventId joined = story.joined("2010-01-01", ANN, "business");

    @Test
    void anAuditorFollowsTheGoalFromTheEvaluationToItsRevision() {
        story.joined("2010-01-01", BEN, "church");
        story.plenary("2010-06-10", "s-1");
        EventId attended = story.attended("2010-06-10", "s-1", ANN);
        story.attended("2010-06-10", "s-1", BEN);
        goalSet("2010-02-01", "corporate volunteering");
        EventId evaluation =
                story.record(
                        HistoryBuilder.day("2010-06-01"),
                        new LearningEvent.InterimEvaluationHeld(
                                new LearningId("e-1"), story.community(), "wider than firms"));
        EventId decided = decided("2010-06-10", List.of(evaluation));
        EventId broadened =
                story.record(
                        HistoryBuilder.day("2010-06-10"),
                        new CommunityEvent.GoalBroadened(
                                story.community(),
                                "corporate volunteering",
                                "the whole society",
                                "the evaluation",
                                PLENARY));
        EventId objected =
                story.record(
                        HistoryBuilder.day("2010-06-11"),
                        new CommunityEvent.ObjectionRaised(
                                story.community(), decided, BEN, "too wide"));
        EventId revised =
                story.record(
                        HistoryBuilder.day("2010-09-01"),
                        new CommunityEvent.DecisionRevised(
                                story.community(),
                                new DecisionId("d-1"),
                                "the whole society, firms first",
                                "the objection",
                                PLENARY,
                                List.of(new Presence(ANN, new ActingAs.InRole(Role.PARTICIPANT))),
                                List.of(objected)));

        DecisionStep decision = step(decided);

        assertThat(decision.step().followsFrom()).containsExactly(evaluation);
        assertThat(decision.step().ledTo())
                .extracting(led -> led.at().event())
                .containsExactly(objected, revised);
        assertThat(decision.eligible()).containsExactly(ANN, BEN);
        assertThat(decision.present())
                .containsExactly(
                        new DecisionsQuery.There(
                                ANN, new ActingAs.WithHat("entrepreneur"), attended, null));
        assertThat(decision.joined()).contains(new DecisionsQuery.Joined(ANN, joined)).hasSize(2);
        assertThat(step(objected).step().ledTo())
                .extracting(FollowUp::kind)
                .containsExactly("community.decision-revised");
        assertThat(step(broadened).present())
                .extracting(DecisionsQuery.There::person)
                .containsExactly(ANN, BEN);

        GoalsQuery.Answer goals =
                QueryFixture.now(story, new GoalsQuery(), "", GoalsQuery.Answer.class);
        assertThat(goals.goals())
                .singleElement()
                .satisfies(goal -> {
                    assertThat(goal.now()).isEqualTo("the whole society");
                    assertThat(goal.steps()).hasSize(2);
                });
        assertThat(
                        QueryFixture.asOf(
                                        "2010-06-09",
                                        story,
                                        new GoalsQuery(),
                                        "",
                                        GoalsQuery.Answer.class)
                                .goals()
                                .getFirst()
                                .now())
                .isEqualTo("corporate volunteering");
    }

    @Test
    void theDayOfTheDecisionDecidesDespiteLaterJoinsAndCorrections() {
        EventId decided = decided("2010-06-10", List.of());
        story.joined("2010-03-01", BEN, "church");
        story.joined("2010-07-01", CAS, "church");
        story.record(
                HistoryBuilder.day("2010-06-10"),
                new CommunityEvent.ParticipantLeft(story.community(), ANN, "moved"));

        assertThat(step(decided).eligible()).containsExactly(BEN);
        story.redated(joined, HistoryBuilder.day("2010-08-01"));
        story.redated(decided, HistoryBuilder.day("2010-05-01"));
        assertThat(step(decided).eligible()).containsExactly(BEN);
        story.redated(joined, HistoryBuilder.day("2010-01-01"));
        assertThat(step(decided).eligible()).containsExactly(ANN, BEN);
        story.retracted(decided);
        assertThat(
                        QueryFixture.now(
                                        story,
                                        new DecisionsQuery(),
                                        "",
                                        DecisionsQuery.Answer.class)
                                .steps())
                .isEmpty();
    }

    @Test
    void aThemeIsProposedByAPersonAndChosenByTheParticipants() {
        story.record(
                HistoryBuilder.day("2009-11-01"),
                new CommunityEvent.ThemeProposed(story.community(), "mbo", BEN),
                BEN,
                Visibility.COMMUNITY);
        story.record(
                HistoryBuilder.day("2009-12-01"),
                new CommunityEvent.ThemeChosen(story.community(), "mbo", "most votes", PLENARY));

        var theme =
                QueryFixture.now(story, new GoalsQuery(), "", GoalsQuery.Answer.class)
                        .themes()
                        .getFirst();
        assertThat(theme.steps().getFirst().by()).isEqualTo(BEN);
        assertThat(theme.steps().getLast().basis()).isEqualTo(PLENARY);
    }

    @Test
    void aChangeOfTextIsAttributedToTheLatestStepThatNamesIt() {
        var of = story.community();
        EventId first = record(new CommunityEvent.GoalSet(of, "firms", PLENARY));
        EventId again = record(new CommunityEvent.GoalSet(of, "firms", PLENARY));
        EventId wider = record(new CommunityEvent.GoalBroadened(of, "firms", "all", "so", PLENARY));
        EventId agreed =
                record(new CommunityEvent.PrinciplesAgreed(of, List.of("open", "equal"), PLENARY));
        EventId amended =
                record(new CommunityEvent.PrincipleAmended(of, "open", "wide", "so", PLENARY));
        EventId amendedAgain =
                record(new CommunityEvent.PrincipleAmended(of, "wide", "free", "so", PLENARY));
        EventId chosen = record(new CommunityEvent.ThemeChosen(of, "firms", "votes", PLENARY));
        EventId dropped = record(new CommunityEvent.ThemeDropped(of, "firms", "done", PLENARY));

        assertThat(ledTo(first)).isEmpty();
        assertThat(ledTo(again)).containsExactly(wider);
        assertThat(ledTo(agreed)).containsExactly(amended);
        assertThat(ledTo(amended)).containsExactly(amendedAgain);
        assertThat(ledTo(chosen)).containsExactly(dropped);
    }

    @Test
    void aPresentPersonIsShownInTheHatLastSwitchedTo() {
        var hat = new ActingAs.WithHat("neighbour");
        story.joined("2010-01-01", BEN, "church");
        story.attended("2010-06-10", "s-1", ANN);
        story.attended("2010-06-10", "s-1", BEN);
        switched("s-1", ANN, new ActingAs.WithHat("entrepreneur"));
        EventId last = switched("s-1", ANN, hat);
        switched("s-2", BEN, hat);
        EventId goal = record(new CommunityEvent.GoalSet(story.community(), "all", PLENARY));
        switched("s-1", ANN, new ActingAs.InRole(Role.PARTICIPANT));

        assertThat(step(goal).present())
                .extracting(DecisionsQuery.There::as, DecisionsQuery.There::switched)
                .containsExactly(tuple(hat, last), tuple(null, null));
    }

    @Test
    void aPresentPersonWhoNeverSwitchedIsShownInTheHatDeclared() {
        var hat = new ActingAs.WithHat("neighbour");
        story.attended("2010-06-10", "s-1", ANN);
        EventId spoke = spoke(hat);
        spoke(new ActingAs.Undeclared());
        EventId goal = record(new CommunityEvent.GoalSet(story.community(), "all", PLENARY));
        spoke(new ActingAs.WithHat("entrepreneur"));

        assertThat(step(goal).present())
                .extracting(DecisionsQuery.There::as, DecisionsQuery.There::switched)
                .containsExactly(tuple(hat, spoke));
    }

    private EventId spoke(ActingAs as) {
        return story.record(
                HistoryBuilder.day("2010-06-10"),
                new SessionEvent.ContributionMade(PLENARY.session(), ANN, as, "us"));
    }

    private EventId switched(String session, PersonId person, ActingAs to) {
        return story.record(
                HistoryBuilder.day("2010-06-10"),
                new SessionEvent.RoleSwitched(
                        new SessionId(session), person, new ActingAs.Undeclared(), to));
    }

    private EventId record(CommunityEvent event) {
        return story.record(HistoryBuilder.day("2010-06-10"), event);
    }

    private List<EventId> ledTo(EventId event) {
        return step(event).step().ledTo().stream().map(led -> led.at().event()).toList();
    }

    private void goalSet(String day, String goal) {
        story.record(
                HistoryBuilder.day(day),
                new CommunityEvent.GoalSet(story.community(), goal, PLENARY));
    }

    private EventId decided(String day, List<EventId> followsFrom) {
        return story.record(
                HistoryBuilder.day(day),
                new CommunityEvent.DecisionTaken(
                        story.community(),
                        new DecisionId("d-1"),
                        "goal",
                        "the goal becomes wider",
                        "what was learned",
                        PLENARY,
                        List.of(new Presence(ANN, new ActingAs.WithHat("entrepreneur"))),
                        followsFrom));
    }

    private DecisionStep step(EventId event) {
        return QueryFixture.now(story, new DecisionsQuery(), "", DecisionsQuery.Answer.class)
                .steps()
                .stream()
                .filter(each -> each.step().at().event().equals(event))
                .findFirst()
                .orElseThrow();
    }
}
