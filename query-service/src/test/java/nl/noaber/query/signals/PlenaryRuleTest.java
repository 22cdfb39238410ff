package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** How long plenaries are (W6), and who is host (W32). */
class PlenaryRuleTest extends SignalFixture {

    @Test
    void fourHoursAreTooLong() {
        held("2010-01-10", "s-1", 240);
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        held("2011-01-10", "s-2", 120);
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void cancellingTheLongSessionResolvesTheSignal() {
        held("2010-01-10", "s-1", 240);
        record("2010-01-08", new SessionEvent.Cancelled(new SessionId("s-2"), "another one"));
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        record("2010-01-11", new SessionEvent.Cancelled(new SessionId("s-1"), "snow"));
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void anotherLongPlenaryKeepsTheSignalOpenWhenOneIsCancelled() {
        held("2010-01-10", "s-1", 240);
        held("2010-03-10", "s-2", 240);
        planned("2010-03-11", "s-3", "2010-05-01");
        record("2010-03-12", new SessionEvent.Cancelled(new SessionId("s-1"), "never was"));
        assertThat(open(SignalRule.W6)).as("a shorter one is only planned").isEqualTo(1);
        record("2010-05-01", new SessionEvent.Opened(new SessionId("s-3")));
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
    void hostsAreComparedInTheOrderOfTheirSessions() {
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        held("2010-03-10", "s-3", 120);
        host("2010-01-05", "s-1", ANN);
        host("2010-01-06", "s-3", ANN);
        host("2010-01-07", "s-2", BEN);
        assertThat(signals(SignalRule.W32)).isEmpty();
    }

    private void host(String day, String session, PersonId host) {
        record(day, new SessionEvent.HostOffered(new SessionId(session), host));
    }
}
