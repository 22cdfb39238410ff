package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.fixture.HistoryBuilder;
import org.junit.jupiter.api.Test;

/** Whether the agreed term is long enough (W3). */
class TermSignalTest extends SignalFixture {
    @Test
    void aShortTermIsSignalledUntilItIsExtended() {
        var from = LocalDate.of(2010, 1, 1);
        EventId agreed =
                story.tell(
                        HistoryBuilder.day("2009-12-01"),
                        new CommunityEvent.TermAgreed(
                                story.community(), from, LocalDate.of(2010, 9, 30)));
        assertThat(signals(SignalRule.W3).getFirst().level()).isEqualTo(SignalLevel.RED);
        assertThat(signals(SignalRule.W3).getFirst().value()).isEqualTo(9);
        told(
                "2010-09-01",
                new CommunityEvent.Extended(
                        story.community(), LocalDate.of(2010, 12, 31), "it takes longer"));
        assertThat(open(SignalRule.W3)).isZero();

        told(
                "2009-11-01",
                new CommunityEvent.SuitabilityAssessed(
                        story.community(), true, false, false, false));
        assertThat(signals(SignalRule.W3))
                .as("a year is short for a complex issue")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.level()).isEqualTo(SignalLevel.AMBER);
                    assertThat(signal.raisedBy()).isEqualTo(agreed);
                    assertThat(signal.value()).isEqualTo(12);
                });
        told(
                "2010-10-01",
                new CommunityEvent.Extended(
                        story.community(), LocalDate.of(2011, 6, 30), "and longer"));
        assertThat(open(SignalRule.W3)).isZero();
    }
}
