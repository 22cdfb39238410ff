package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/** Responses to signals, and which signals a viewer sees at which moment. */
class SignalsQueryTest extends SignalFixture {

    @Test
    void aDismissedSignalIsNoLongerOpenAndStatesTheReason() {
        held("2010-01-10", "s-1", 240);
        SignalsQuery.SignalEntry raised = signals(SignalRule.W6).getFirst();
        on(
                new OversightEvent.SignalAcknowledged(
                        new SignalId("x"),
                        history.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "we shall see"));
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        on(
                new OversightEvent.SignalDismissed(
                        new SignalId("x"),
                        history.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "half of it is a walk"));

        assertThat(open(SignalRule.W6)).isZero();
        assertThat(signals(SignalRule.W6).getFirst().said().getLast().text())
                .isEqualTo("half of it is a walk");
        assertThat(signals(SignalRule.W6).getFirst().resolvedBy()).isNull();
    }

    @Test
    void aDismissedSignalIsOpenAgainWhenItsLevelRises() {
        history.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        EventId second = away("2010-04-01", "s-2", ANN);
        record(
                "2010-04-02",
                new OversightEvent.SignalDismissed(
                        new SignalId("x"), history.community(), "W7", second, BEN, "a busy month"));
        assertThat(open(SignalRule.W7)).isZero();
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7).getFirst().risen())
                .isEqualTo(HistoryBuilder.day("2010-06-01"));
        assertThat(open(SignalRule.W7)).isEqualTo(1);
    }

    @Test
    void aResponseIsKeptWhenItsSignalBeginsWithAnotherEvent() {
        history.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        EventId second = away("2010-04-01", "s-2", ANN);
        record(
                "2010-04-02",
                new OversightEvent.SignalDismissed(
                        new SignalId("x"), history.community(), "W7", second, BEN, "a busy month"));
        away("2010-01-15", "s-0", ANN);
        assertThat(answer(TemporalQuery.NOW, QueryFixture.RESEARCHER).elsewhere())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("a busy month"));
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(answer(TemporalQuery.NOW, ben).elsewhere()).as("about another person").isEmpty();
    }

    @Test
    void aViewerFromAnotherCommunitySeesNoSignals() {
        held("2010-01-10", "s-1", 240);
        var outside =
                new QueryContext(BEN, AccessClass.NETWORK_MEMBER, Set.of(), QueryFixture.TODAY);
        assertThat(answer(TemporalQuery.NOW, outside).signals()).isEmpty();
    }

    @Test
    void laterRecordsDoNotChangeTheSignalsKnownAtAnEarlierCommit() {
        history.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-04-01", "s-2", ANN);
        var then = TemporalQuery.knownAt(history.events().getLast().commit());
        var known = at(then, QueryFixture.RESEARCHER, SignalRule.W7);
        assertThat(known).hasSize(1);
        history.attended("2010-03-01", "s-between", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();
        assertThat(at(then, QueryFixture.RESEARCHER, SignalRule.W7)).isEqualTo(known);
    }

    private void on(OversightEvent event) {
        record("2010-01-11", event);
    }
}
