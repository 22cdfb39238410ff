package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import org.junit.jupiter.api.Test;

/** What should recur: plenaries and sessions of any kind (W5), interim evaluations (W22). */
class CadenceRuleTest extends SignalFixture {

    @Test
    void plenariesThatAreOverdueRaiseASignal() {
        EventId started =
                history.record(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(history.community()));
        EventId first = held("2010-01-10", "s-1", 120);
        EventId second = held("2010-03-20", "s-2", 120);
        assertThat(signals(SignalRule.W5).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo(HistoryBuilder.day("2010-03-08"));
                    assertThat(signal.raisedBy()).isEqualTo(first);
                    assertThat(signal.value()).isEqualTo(69);
                    assertThat(signal.resolvedBy()).isEqualTo(second);
                });
        held("2010-05-01", "s-3", 120);
        assertThat(asOf("2010-06-26", SignalRule.W5)).hasSize(1);
        assertThat(asOf("2010-06-27", SignalRule.W5).getLast().level())
                .isEqualTo(SignalLevel.AMBER);
        assertThat(asOf("2010-11-01", SignalRule.W5).getLast().level())
                .isEqualTo(SignalLevel.AMBER);
        assertThat(asOf("2010-11-02", SignalRule.W5).getLast())
                .as("for half a year nobody met")
                .satisfies(signal -> {
                    assertThat(signal.level()).isEqualTo(SignalLevel.RED);
                    assertThat(signal.value()).isEqualTo(185);
                    assertThat(signal.resolvedBy()).isNull();
                });
        EventId closed =
                history.record(
                        HistoryBuilder.day("2010-12-01"),
                        new CommunityEvent.Closed(history.community(), "done", "nothing"));
        assertThat(signals(SignalRule.W5))
                .extracting(SignalsQuery.SignalEntry::level)
                .containsExactly(SignalLevel.AMBER, SignalLevel.AMBER, SignalLevel.RED);
        assertThat(signals(SignalRule.W5).getLast().resolvedBy()).isEqualTo(closed);
        assertThat(started).isNotEqualTo(closed);
    }

    @Test
    void plenariesMayBeRarerOnceACoreGroupLeads() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        var core = new GroupId("core");
        record(
                "2010-02-01",
                new GroupEvent.Formed(core, history.community(), GroupKind.CORE, "the core"));
        assertThat(asOf("2010-04-10", SignalRule.W5)).isEmpty();
        assertThat(asOf("2010-04-11", SignalRule.W5)).hasSize(1);
        record("2010-02-20", new GroupEvent.Dissolved(core, "tired", "nothing"));
        assertThat(asOf("2010-03-08", SignalRule.W5)).hasSize(1);
    }

    @Test
    void aPlenaryIsNotSurelyLateIfACoreGroupMayAlreadyLead() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        history.record(
                YEAR,
                new GroupEvent.Formed(
                        new GroupId("core"), history.community(), GroupKind.CORE, "the core"));
        assertThat(signals(SignalRule.W5).getFirst().since())
                .isEqualTo(HistoryBuilder.day("2010-04-11"));
    }

    @Test
    void anySessionEndsDormancyButOnlyAPlenaryEndsTheWaitForAPlenary() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        EventId visit =
                history.record(
                        HistoryBuilder.day("2010-09-01"),
                        new SessionEvent.Opened(new SessionId("visit")));
        assertThat(asOf("2010-10-01", SignalRule.W5))
                .satisfiesExactly(
                        rare -> assertThat(rare.resolvedBy()).isNull(),
                        dormant -> {
                            assertThat(dormant.level()).isEqualTo(SignalLevel.RED);
                            assertThat(dormant.resolvedBy()).isEqualTo(visit);
                        });
    }

    @Test
    void halfAYearWithoutAnInterimEvaluationIsTooLong() {
        EventId started =
                history.record(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(history.community()));
        assertThat(asOf("2010-07-01", SignalRule.W22)).isEmpty();
        assertThat(asOf("2010-07-02", SignalRule.W22).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(started);
                    assertThat(signal.resolvedBy()).isNull();
                });
        EventId evaluated =
                history.record(
                        HistoryBuilder.day("2010-08-02"),
                        new LearningEvent.InterimEvaluationHeld(
                                new LearningId("e-1"), history.community(), "halfway"));
        record(
                "2010-12-01",
                new CommunityEvent.Closed(history.community(), "done", "the next one"));
        assertThat(signals(SignalRule.W22))
                .singleElement()
                .satisfies(signal -> assertThat(signal.resolvedBy()).isEqualTo(evaluated));
    }
}
