package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import org.junit.jupiter.api.Test;

/** Acting without reflecting (W19): what raises the signal, and what resolves it. */
class ReflectionBalanceRuleTest extends SignalFixture {

    @Test
    void threeSessionsWithoutAReflectionRaiseASignal() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        assertThat(signals(SignalRule.W19)).isEmpty();
        held("2010-03-10", "s-3", 120);
        assertThat(open(SignalRule.W19)).isEqualTo(1);
        EventId reflected =
                history.record(
                        HistoryBuilder.day("2010-03-11"),
                        new LearningEvent.ReflectionRecorded(
                                new LearningId("r-1"),
                                history.community(),
                                ANN,
                                ReflectionSubject.PROCESS,
                                1,
                                null,
                                "we only did"));
        assertThat(signals(SignalRule.W19).getFirst().resolvedBy()).isEqualTo(reflected);
    }

    @Test
    void reflectionsBelowATenthOfTheActionsRaiseASignal() {
        for (int n = 0; n < 11; n++) {
            held("2010-01-%02d".formatted(n + 1), "s-" + n, 120);
        }
        reflected("2010-02-01");
        assertThat(open(SignalRule.W19)).as("one of eleven is less than a tenth").isEqualTo(1);
        assertThat(signals(SignalRule.W19).getLast())
                .satisfies(signal -> {
                    assertThat(signal.value()).isEqualTo(11);
                    assertThat(signal.counted()).as("and the reflection").hasSize(12);
                });
        reflected("2010-02-02");
        assertThat(open(SignalRule.W19)).isZero();
        record("2010-02-03", new MarketplaceEvent.Opened(new MarketplaceId("m-1")));
        held("2010-02-04", "s-12", 120);
        assertThat(open(SignalRule.W19)).isZero();
        held("2010-02-05", "s-13", 120);
        assertThat(open(SignalRule.W19)).as("an opened floor counts as acting").isEqualTo(1);
    }

    private void reflected(String day) {
        record(
                day,
                new LearningEvent.ReflectionRecorded(
                        new LearningId("r-" + day),
                        history.community(),
                        ANN,
                        ReflectionSubject.PROCESS,
                        1,
                        null,
                        "we only did"));
    }
}
