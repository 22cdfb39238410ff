package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import org.junit.jupiter.api.Test;

/** The second plenary (W4): planned and held in time after the first. */
class SecondPlenaryRuleTest extends SignalFixture {

    @Test
    void theSecondPlenaryIsPlannedInTime() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        EventId first = held("2010-01-10", "s-1", 120);
        assertThat(asOf("2010-03-07", SignalRule.W4)).isEmpty();
        assertThat(asOf("2010-03-08", SignalRule.W4))
                .as("nothing was recorded since, and yet it is late")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(first);
                    assertThat(signal.since()).isEqualTo(HistoryBuilder.day("2010-03-08"));
                    assertThat(signal.resolvedBy()).isNull();
                });

        EventId tooSoon = planned("2010-01-12", "s-2", "2010-02-01");
        assertThat(signals(SignalRule.W4).getFirst().raisedBy()).isEqualTo(tooSoon);
        EventId moved =
                history.record(
                        HistoryBuilder.day("2010-01-20"),
                        new SessionEvent.Rescheduled(
                                new SessionId("s-2"),
                                HistoryBuilder.day("2010-02-20"),
                                "give it time"));
        assertThat(signals(SignalRule.W4).getFirst().resolvedBy()).isEqualTo(moved);
        record("2010-02-20", new SessionEvent.Opened(new SessionId("s-2")));
        assertThat(open(SignalRule.W4)).isZero();
    }

    @Test
    void planningTheNextPlenaryResolvesALateSecondOne() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        EventId late = held("2010-03-20", "s-2", 120);
        assertThat(signals(SignalRule.W4).getLast().value()).isEqualTo(69);
        assertThat(open(SignalRule.W4)).isEqualTo(1);
        EventId next = planned("2010-03-21", "s-3", "2010-05-01");
        assertThat(signals(SignalRule.W4).getLast().resolvedBy()).isEqualTo(next);
        assertThat(late).isNotEqualTo(next);
    }

    @Test
    void aSecondPlenaryOfUncertainDateIsNotSurelyTooSoonOrTooLate() {
        record("2009-10-01", new CommunityEvent.Started(history.community()));
        var autumn =
                new OccurredOn(
                        LocalDate.of(2009, 10, 1), LocalDate.of(2009, 12, 31), Precision.QUARTER);
        var first = new SessionId("s-1");
        history.record(
                autumn,
                new SessionEvent.Planned(
                        first,
                        history.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        autumn,
                        120,
                        null));
        history.record(autumn, new SessionEvent.Opened(first));
        held("2010-01-20", "s-2", 120);
        assertThat(signals(SignalRule.W4)).isEmpty();
    }

    @Test
    void cancellingASessionPlannedTooSoonResolvesTheSignal() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        planned("2010-01-12", "s-2", "2010-01-20");
        assertThat(open(SignalRule.W4)).isEqualTo(1);
        record("2010-01-13", new SessionEvent.Cancelled(new SessionId("s-2"), "too soon"));
        assertThat(asOf("2010-01-14", SignalRule.W4).getFirst().resolvedBy()).isNotNull();
    }

    @Test
    void aPlanRecordedAfterTheSessionWasHeldIsNoPlan() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        planned("2010-06-01", "s-1", "2010-01-10");
        held("2010-02-20", "s-2", 120);
        assertThat(signals(SignalRule.W4)).isEmpty();
    }
}
