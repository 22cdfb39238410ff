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

/** The rhythm of plenaries and sessions (W5) and of interim evaluations (W22). */
class CadenceRuleTest extends SignalFixture {
    @Test
    void theRhythmOfPlenariesIsWatched() {
        EventId started =
                story.tell(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(story.community()));
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
                story.tell(
                        HistoryBuilder.day("2010-12-01"),
                        new CommunityEvent.Closed(story.community(), "done", "nothing"));
        assertThat(signals(SignalRule.W5))
                .extracting(SignalsQuery.SignalEntry::level)
                .containsExactly(SignalLevel.AMBER, SignalLevel.AMBER, SignalLevel.RED);
        assertThat(signals(SignalRule.W5).getLast().resolvedBy()).isEqualTo(closed);
        assertThat(started).isNotEqualTo(closed);
    }

    @Test
    void plenariesMayBeRarerOnceACoreGroupLeads() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        var core = new GroupId("core");
        told(
                "2010-02-01",
                new GroupEvent.Formed(core, story.community(), GroupKind.CORE, "the core"));
        assertThat(asOf("2010-04-10", SignalRule.W5)).isEmpty();
        assertThat(asOf("2010-04-11", SignalRule.W5)).hasSize(1);
        told("2010-02-20", new GroupEvent.Dissolved(core, "tired", "nothing"));
        assertThat(asOf("2010-03-08", SignalRule.W5)).hasSize(1);
    }

    @Test
    void whereACoreGroupMayLeadAlreadyAPlenaryIsNotSurelyLate() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        story.tell(
                YEAR,
                new GroupEvent.Formed(
                        new GroupId("core"), story.community(), GroupKind.CORE, "the core"));
        assertThat(signals(SignalRule.W5).getFirst().since())
                .isEqualTo(HistoryBuilder.day("2010-04-11"));
    }

    @Test
    void anySessionEndsDormancyButOnlyAPlenaryTheWaitForOne() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        EventId visit =
                story.tell(
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
    void halfAYearWithoutLookingAtHowItGoesIsTooLong() {
        EventId started =
                story.tell(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(story.community()));
        assertThat(asOf("2010-07-01", SignalRule.W22)).isEmpty();
        assertThat(asOf("2010-07-02", SignalRule.W22).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(started);
                    assertThat(signal.resolvedBy()).isNull();
                });
        EventId evaluated =
                story.tell(
                        HistoryBuilder.day("2010-08-02"),
                        new LearningEvent.InterimEvaluationHeld(
                                new LearningId("e-1"), story.community(), "halfway"));
        told("2010-12-01", new CommunityEvent.Closed(story.community(), "done", "the next one"));
        assertThat(signals(SignalRule.W22))
                .singleElement()
                .satisfies(signal -> assertThat(signal.resolvedBy()).isEqualTo(evaluated));
    }
}
