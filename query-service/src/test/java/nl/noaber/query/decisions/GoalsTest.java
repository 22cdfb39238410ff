package nl.noaber.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.kernel.Basis;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.decisions.GoalsQuery.Course;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final Basis PLENARY = new Basis(new SessionId("s-1"), null);
    private static final OccurredOn SOMEWHEN_IN_2010 =
            new OccurredOn(
                    HistoryBuilder.day("2010-01-01").from(),
                    HistoryBuilder.day("2010-12-31").from(),
                    Precision.YEAR);

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void aGoalOfAnUncertainDayIsTheOneBroadenedInThatYear() {
        EventId set = set(SOMEWHEN_IN_2010, "firms");
        EventId broadened = broadened("2010-12-08", "firms", "society");

        Course course = course();
        assertThat(course.now()).isEqualTo("society");
        assertThat(course.steps())
                .extracting(step -> step.at().event())
                .containsExactly(set, broadened);
    }

    @Test
    void theTrailShowsNoStepBeforeTheOneItChanges() {
        EventId set = set(SOMEWHEN_IN_2010, "firms");
        EventId broadened = broadened("2010-12-08", "firms", "society");

        assertThat(
                        QueryFixture.now(
                                        story,
                                        new DecisionsQuery(),
                                        "",
                                        DecisionsQuery.Answer.class)
                                .steps())
                .extracting(each -> each.step().at().event())
                .containsExactly(set, broadened);
    }

    @Test
    void aGoalBroadenedOntoAnotherJoinsItsCourse() {
        EventId first = set(HistoryBuilder.day("2010-01-01"), "society");
        EventId second = set(HistoryBuilder.day("2010-02-01"), "firms");
        EventId joined = broadened("2010-03-01", "firms", "society");

        assertThat(course().steps())
                .extracting(step -> step.at().event())
                .containsExactly(first, second, joined);
    }

    @Test
    void goalsAreListedInTheOrderInWhichTheyCameUp() {
        set(HistoryBuilder.day("2010-03-01"), "later");
        set(HistoryBuilder.day("2010-02-01"), "earlier");
        broadened("2010-04-01", "earlier", "earlier and wider");

        assertThat(goals().goals())
                .extracting(Course::now)
                .containsExactly("earlier and wider", "later");
    }

    private EventId set(OccurredOn on, String goal) {
        return story.record(on, new CommunityEvent.GoalSet(story.community(), goal, PLENARY));
    }

    private EventId broadened(String day, String goal, String wider) {
        return story.record(
                HistoryBuilder.day(day),
                new CommunityEvent.GoalBroadened(
                        story.community(), goal, wider, "learned", PLENARY));
    }

    private Course course() {
        assertThat(goals().goals()).hasSize(1);
        return goals().goals().getFirst();
    }

    private GoalsQuery.Answer goals() {
        return QueryFixture.now(story, new GoalsQuery(), "", GoalsQuery.Answer.class);
    }
}
