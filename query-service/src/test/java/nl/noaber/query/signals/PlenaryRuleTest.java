package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** The length of plenaries (W6) and the rotation of hosts (W32). */
class PlenaryRuleTest extends SignalFixture {
    @Test
    void anotherLongPlenaryIsStillTooLongWhenOneIsCancelled() {
        held("2010-01-10", "s-1", 240);
        held("2010-03-10", "s-2", 240);
        planned("2010-03-11", "s-3", "2010-05-01");
        told("2010-03-12", new SessionEvent.Cancelled(new SessionId("s-1"), "never was"));
        assertThat(open(SignalRule.W6)).as("a shorter one is only planned").isEqualTo(1);
        told("2010-05-01", new SessionEvent.Opened(new SessionId("s-3")));
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void hostsAreComparedInTheOrderOfTheirSessions() {
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        held("2010-03-10", "s-3", 120);
        host("2010-01-05", "s-1", ANN);
        host("2010-01-06", "s-3", ANN);
        host("2010-01-07", "s-2", BEN);
        assertThat(signals(SignalRule.W32)).isEmpty();
    }

    @Test
    void fourHoursAreTooLong() {
        held("2010-01-10", "s-1", 240);
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        held("2011-01-10", "s-2", 120);
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void aLongSessionThatIsCancelledTiresNobody() {
        held("2010-01-10", "s-1", 240);
        told("2010-01-08", new SessionEvent.Cancelled(new SessionId("s-2"), "another one"));
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        told("2010-01-11", new SessionEvent.Cancelled(new SessionId("s-1"), "snow"));
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void hostsTakeTurns() {
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        held("2010-03-10", "s-3", 120);
        host("2010-01-05", "s-1", ANN);
        host("2010-02-05", "s-2", ANN);
        assertThat(open(SignalRule.W32)).isEqualTo(1);
        host("2010-03-05", "s-3", BEN);
        assertThat(open(SignalRule.W32)).isZero();
    }

    @Test
    void whatIsDismissedIsNoLongerOpenAndSaysWhy() {
        held("2010-01-10", "s-1", 240);
        SignalsQuery.SignalEntry raised = signals(SignalRule.W6).getFirst();
        on(
                new OversightEvent.SignalAcknowledged(
                        new SignalId("x"),
                        story.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "we shall see"));
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        on(
                new OversightEvent.SignalDismissed(
                        new SignalId("x"),
                        story.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "half of it is a walk"));

        assertThat(open(SignalRule.W6)).isZero();
        assertThat(signals(SignalRule.W6).getFirst().said().getLast().text())
                .isEqualTo("half of it is a walk");
        assertThat(signals(SignalRule.W6).getFirst().resolvedBy()).isNull();
    }
}
