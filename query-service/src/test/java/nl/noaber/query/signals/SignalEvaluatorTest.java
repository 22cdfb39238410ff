package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import org.junit.jupiter.api.Test;

/** The term (W3) and dissent (W58), and how closing and reopening a community affect all rules. */
class SignalEvaluatorTest extends SignalFixture {

    @Test
    void aShortTermRaisesASignalUntilItIsExtended() {
        var from = LocalDate.of(2010, 1, 1);
        EventId agreed =
                history.record(
                        HistoryBuilder.day("2009-12-01"),
                        new CommunityEvent.TermAgreed(
                                history.community(), from, LocalDate.of(2010, 9, 30)));
        assertThat(signals(SignalRule.W3).getFirst().level()).isEqualTo(SignalLevel.RED);
        assertThat(signals(SignalRule.W3).getFirst().value()).isEqualTo(9);
        record(
                "2010-09-01",
                new CommunityEvent.Extended(
                        history.community(), LocalDate.of(2010, 12, 31), "it takes longer"));
        assertThat(open(SignalRule.W3)).isZero();

        record(
                "2009-11-01",
                new CommunityEvent.SuitabilityAssessed(
                        history.community(), true, false, false, false));
        assertThat(signals(SignalRule.W3))
                .as("a year is short for a complex issue")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.level()).isEqualTo(SignalLevel.AMBER);
                    assertThat(signal.raisedBy()).isEqualTo(agreed);
                    assertThat(signal.value()).isEqualTo(12);
                });
        record(
                "2010-10-01",
                new CommunityEvent.Extended(
                        history.community(), LocalDate.of(2011, 6, 30), "and longer"));
        assertThat(open(SignalRule.W3)).isZero();
    }

    @Test
    void tenDecisionsWithoutAnObjectionRaiseASignal() {
        List<EventId> decided =
                IntStream.rangeClosed(1, 10).mapToObj(n -> decided("d-" + n)).toList();
        assertThat(signals(SignalRule.W58).getFirst().raisedBy()).isEqualTo(decided.getLast());
        assertThat(signals(SignalRule.W58).getFirst().counted()).isEqualTo(decided);
        record(
                "2010-06-01",
                new CommunityEvent.ObjectionRaised(
                        history.community(), decided.getFirst(), BEN, "not for me"));
        assertThat(open(SignalRule.W58)).isZero();
    }

    @Test
    void aSharedDilemmaCountsAsDissent() {
        IntStream.rangeClosed(1, 9).forEach(n -> decided("d-" + n));
        record(
                "2010-05-01",
                new LearningEvent.DilemmaShared(
                        new LearningId("l-1"), history.community(), BEN, "is this for us?"));
        decided("d-10");
        assertThat(signals(SignalRule.W58)).isEmpty();
    }

    @Test
    void closingResolvesSignalsOfOngoingConditionsButNotOfMissingStatements() {
        history.joined("2010-01-01", ANN, "business");
        record("2010-01-02", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 240);
        EventId closed =
                history.record(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.Closed(history.community(), "done", "nothing"));
        for (SignalRule each : List.of(SignalRule.W1, SignalRule.W6, SignalRule.W9)) {
            assertThat(signals(each).getLast().resolvedBy()).as(each.name()).isEqualTo(closed);
        }
        assertThat(open(SignalRule.W17)).isEqualTo(1);
        assertThat(open(SignalRule.W18)).isEqualTo(1);
    }

    @Test
    void aReopenedCommunityIsEvaluatedAnew() {
        crowd("2010-01-10", "s-1");
        IntStream.rangeClosed(1, 17)
                .forEach(n ->
                        history.joined("2010-01-01", HistoryBuilder.person("p-" + n), "business"));
        record("2010-01-02", new CommunityEvent.Started(history.community()));
        EventId closed =
                history.record(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.Closed(history.community(), "done", "nothing"));
        EventId reopened =
                history.record(
                        HistoryBuilder.day("2011-02-01"),
                        new CommunityEvent.Reopened(history.community(), "not done"));
        for (SignalRule each : List.of(SignalRule.W1, SignalRule.W9)) {
            assertThat(signals(each))
                    .extracting(SignalsQuery.SignalEntry::resolvedBy)
                    .contains(closed);
            assertThat(signals(each).getLast().raisedBy()).as(each.name()).isEqualTo(reopened);
            assertThat(signals(each).getLast().resolvedBy()).isNull();
        }
        assertThat(asOf("2011-07-01", SignalRule.W22)).as("nothing was due while closed").isEmpty();
        assertThat(asOf("2011-08-02", SignalRule.W22))
                .singleElement()
                .satisfies(signal -> assertThat(signal.raisedBy()).isEqualTo(reopened));
    }

    private EventId decided(String decision) {
        return history.record(
                HistoryBuilder.day("2010-05-01"),
                new CommunityEvent.DecisionTaken(
                        history.community(),
                        new DecisionId(decision),
                        "matter",
                        "text",
                        "ground",
                        new Basis(new SessionId("s-1"), null),
                        List.of(new Presence(ANN, new ActingAs.InRole(Role.PARTICIPANT))),
                        List.of()));
    }
}
