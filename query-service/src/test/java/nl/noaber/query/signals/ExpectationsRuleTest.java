package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/** Expectations, contributions (W17) and hoped-for returns (W18). */
class ExpectationsRuleTest extends SignalFixture {
    @Test
    void whoLeftBeforeTheEndOfTheYearOfJoiningIsGone() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        story.tell(
                YEAR,
                new CommunityEvent.ParticipantJoined(
                        story.community(), ANN, HistoryBuilder.profile("ann", "church")));
        told("2010-05-01", new CommunityEvent.ParticipantLeft(story.community(), ANN, "moved"));
        assertThat(open(SignalRule.W17)).isZero();
    }

    @Test
    void whoIsSilentIsToldOnlyToWhomMaySeePersons() {
        EventId joined = story.joined("2010-01-01", ANN, "business");
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W17).getFirst().counted()).containsExactly(joined);
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ben, SignalRule.W17).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.value()).isEqualTo(1);
                    assertThat(signal.counted()).isEmpty();
                });
    }

    @Test
    void atTheStartEveryParticipantHasSaidWhatTheyExpectAndPutIn() {
        story.joined("2010-01-01", ANN, "business");
        story.joined("2010-01-01", BEN, "church");
        told("2010-01-02", new CommunityEvent.ExpectationRecorded(story.community(), ANN, "much"));
        told("2010-01-02", new CommunityEvent.CommitmentGiven(story.community(), ANN, "time", 4));
        told("2010-01-10", new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W17).getFirst().value()).isEqualTo(1);
        told("2010-01-12", new CommunityEvent.ExpectationRecorded(story.community(), BEN, "more"));
        assertThat(open(SignalRule.W17)).isEqualTo(1);
        told("2010-01-13", new CommunityEvent.CommitmentGiven(story.community(), BEN, "help", 4));
        assertThat(open(SignalRule.W17)).isZero();

        PersonId late = HistoryBuilder.person("late");
        EventId joined = story.joined("2010-03-01", late, "school");
        told(
                "2010-03-02",
                new CommunityEvent.ReturnExpectationRecorded(story.community(), late, "customers"));
        told("2010-03-02", new CommunityEvent.CommitmentGiven(story.community(), late, "time", 2));
        assertThat(signals(SignalRule.W17).getLast().raisedBy()).isEqualTo(joined);
        assertThat(open(SignalRule.W17))
                .as("what one hopes to earn is another matter")
                .isEqualTo(1);
        told("2010-03-03", new CommunityEvent.ExpectationRecorded(story.community(), late, "joy"));
        assertThat(open(SignalRule.W17)).isZero();
    }

    @Test
    void returnsHopedForAreAskedOfEverybody() {
        story.joined("2010-01-01", ANN, "business");
        told("2010-01-10", new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W18).getFirst().value()).isEqualTo(1);
        told(
                "2010-01-12",
                new CommunityEvent.ReturnExpectationRecorded(story.community(), ANN, "customers"));
        assertThat(open(SignalRule.W18)).isZero();
    }
}
