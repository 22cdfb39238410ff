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

/** What participants expect and put in (W17), and what return they hope for (W18). */
class ExpectationsRuleTest extends SignalFixture {

    @Test
    void everyParticipantStatesExpectationAndCommitmentAtTheStart() {
        history.joined("2010-01-01", ANN, "business");
        history.joined("2010-01-01", BEN, "church");
        record(
                "2010-01-02",
                new CommunityEvent.ExpectationRecorded(history.community(), ANN, "much"));
        record(
                "2010-01-02",
                new CommunityEvent.CommitmentGiven(history.community(), ANN, "time", 4));
        record("2010-01-10", new CommunityEvent.Started(history.community()));
        assertThat(signals(SignalRule.W17).getFirst().value()).isEqualTo(1);
        record(
                "2010-01-12",
                new CommunityEvent.ExpectationRecorded(history.community(), BEN, "more"));
        assertThat(open(SignalRule.W17)).isEqualTo(1);
        record(
                "2010-01-13",
                new CommunityEvent.CommitmentGiven(history.community(), BEN, "help", 4));
        assertThat(open(SignalRule.W17)).isZero();

        PersonId late = HistoryBuilder.person("late");
        EventId joined = history.joined("2010-03-01", late, "school");
        record(
                "2010-03-02",
                new CommunityEvent.ReturnExpectationRecorded(
                        history.community(), late, "customers"));
        record(
                "2010-03-02",
                new CommunityEvent.CommitmentGiven(history.community(), late, "time", 2));
        assertThat(signals(SignalRule.W17).getLast().raisedBy()).isEqualTo(joined);
        assertThat(open(SignalRule.W17))
                .as("what one hopes to earn is another matter")
                .isEqualTo(1);
        record(
                "2010-03-03",
                new CommunityEvent.ExpectationRecorded(history.community(), late, "joy"));
        assertThat(open(SignalRule.W17)).isZero();
    }

    @Test
    void theEventsBehindTheSignalAreShownOnlyToViewersWhoMaySeePersons() {
        EventId joined = history.joined("2010-01-01", ANN, "business");
        record("2010-01-02", new CommunityEvent.Started(history.community()));
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
    void aParticipantWhoLeftWithinTheUncertainYearOfJoiningIsNotAsked() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        history.record(
                YEAR,
                new CommunityEvent.ParticipantJoined(
                        history.community(), ANN, HistoryBuilder.profile("ann", "church")));
        record("2010-05-01", new CommunityEvent.ParticipantLeft(history.community(), ANN, "moved"));
        assertThat(open(SignalRule.W17)).isZero();
    }

    @Test
    void everyParticipantStatesTheReturnTheyHopeFor() {
        history.joined("2010-01-01", ANN, "business");
        record("2010-01-10", new CommunityEvent.Started(history.community()));
        assertThat(signals(SignalRule.W18).getFirst().value()).isEqualTo(1);
        record(
                "2010-01-12",
                new CommunityEvent.ReturnExpectationRecorded(
                        history.community(), ANN, "customers"));
        assertThat(open(SignalRule.W18)).isZero();
    }
}
