package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/** Who is slipping away (W7): what raises the signal, and what resolves it. */
class DisengagementRuleTest extends SignalFixture {

    @Test
    void repeatedAbsenceRaisesASignalThatACatchUpResolves() {
        history.joined("2010-01-01", ANN, "business");
        EventId first = away("2010-02-01", "s-1", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();
        EventId second = away("2010-04-01", "s-2", ANN);
        EventId third = away("2010-06-01", "s-3", ANN);
        EventId caughtUp =
                history.record(
                        HistoryBuilder.day("2010-06-10"),
                        new ContactEvent.CatchUpHeld(
                                new ContactId("c-1"), history.community(), BEN, ANN, "missed you"));
        history.attended("2010-08-01", "s-4", ANN);

        assertThat(signals(SignalRule.W7))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(second);
                    assertThat(signal.value()).isEqualTo(3);
                    assertThat(signal.counted()).containsExactly(first, second, third);
                    assertThat(signal.about()).isEqualTo("ann");
                    assertThat(signal.resolvedBy()).isEqualTo(caughtUp);
                });
        assertThat(
                        at(
                                TemporalQuery.asOf(LocalDate.of(2010, 4, 2)),
                                QueryFixture.RESEARCHER,
                                SignalRule.W7))
                .singleElement()
                .satisfies(signal -> assertThat(signal.resolvedBy()).isNull());

        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ben, SignalRule.W7)).as("about another person").isEmpty();
        history.retracted(second);
        assertThat(signals(SignalRule.W7).getFirst().since())
                .isEqualTo(HistoryBuilder.day("2010-06-01"));
    }

    @Test
    void anAttendanceRecordedLateCountsOnTheDayItHappened() {
        history.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7)).hasSize(1);
        history.attended("2010-04-01", "s-2", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();
    }

    @Test
    void moreAbsencesRaiseTheLevel() {
        history.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-04-01", "s-2", ANN);
        assertThat(signals(SignalRule.W7).getFirst().level()).isEqualTo(SignalLevel.AMBER);
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7).getFirst().level()).isEqualTo(SignalLevel.RED);
        record(
                "2010-06-10",
                new CommunityEvent.ParticipantLeft(history.community(), ANN, "another firm"));
        assertThat(open(SignalRule.W7)).isZero();
    }

    @Test
    void absencesBeforeJoiningCountOnlyIfThePersonMayHaveJoinedByThen() {
        away("2010-02-01", "s-1", ANN);
        away("2010-04-01", "s-2", ANN);
        history.joined("2010-05-01", ANN, "business");
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();

        var inTheYear =
                new OccurredOn(
                        LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);
        history.record(
                inTheYear,
                new CommunityEvent.ParticipantJoined(
                        history.community(), BEN, HistoryBuilder.profile("ben", "church")));
        away("2010-02-01", "s-1", BEN);
        away("2010-04-01", "s-2", BEN);
        assertThat(signals(SignalRule.W7))
                .extracting(SignalsQuery.SignalEntry::about)
                .containsExactly("ben");
    }

    @Test
    void oneAbsenceIsEnoughWhenContactsDecline() {
        for (PersonId each : List.of(ANN, BEN)) {
            history.joined("2010-01-01", each, "business");
        }
        PersonId guide = HistoryBuilder.person("guide");
        for (String day : List.of("2010-01-10", "2010-01-20", "2010-02-10", "2010-02-20")) {
            history.met(HistoryBuilder.day(day), guide, ANN);
            history.met(HistoryBuilder.day(day), guide, BEN);
        }
        history.met(HistoryBuilder.day("2010-05-01"), guide, ANN);
        history.met(HistoryBuilder.day("2010-05-01"), guide, BEN);
        history.met(HistoryBuilder.day("2010-05-20"), guide, BEN);
        away("2010-06-01", "s-1", BEN);
        EventId absence = away("2010-06-01", "s-1", ANN);

        assertThat(signals(SignalRule.W7))
                .as("one contact where there were four, but not two")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.about()).isEqualTo("ann");
                    assertThat(signal.raisedBy()).isEqualTo(absence);
                    assertThat(signal.value()).isEqualTo(1);
                });
        EventId back = history.attended("2010-08-01", "s-2", ANN);
        assertThat(signals(SignalRule.W7).getFirst().resolvedBy()).isEqualTo(back);
    }

    @Test
    void theThresholdOfAbsencesCanBeSet() {
        history.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        var strict = new Thresholds(6, 1, 2, 50, 4, 3, 10, 6, 10, 40, 10);
        var answer =
                (SignalsQuery.Answer)
                        QueryFixture.by(
                                QueryFixture.RESEARCHER,
                                TemporalQuery.NOW,
                                history,
                                new SignalsQuery(strict),
                                "");
        assertThat(answer.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.threshold()).startsWith("1 absences"));
        assertThat(signals(SignalRule.W7)).isEmpty();
    }
}
