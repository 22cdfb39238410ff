package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.learning.LearningEvent;
import org.junit.jupiter.api.Test;

/** Whether there is any dissent among many decisions (W58). */
class DissentSignalTest extends SignalFixture {
    @Test
    void tenDecisionsWithoutAnObjectionAreTooSmooth() {
        List<EventId> decided =
                IntStream.rangeClosed(1, 10).mapToObj(n -> decided("d-" + n)).toList();
        assertThat(signals(SignalRule.W58).getFirst().raisedBy()).isEqualTo(decided.getLast());
        assertThat(signals(SignalRule.W58).getFirst().counted()).isEqualTo(decided);
        told(
                "2010-06-01",
                new CommunityEvent.ObjectionRaised(
                        story.community(), decided.getFirst(), BEN, "not for me"));
        assertThat(open(SignalRule.W58)).isZero();
    }

    @Test
    void aDoubtIsDissentToo() {
        IntStream.rangeClosed(1, 9).forEach(n -> decided("d-" + n));
        told(
                "2010-05-01",
                new LearningEvent.DilemmaShared(
                        new LearningId("l-1"), story.community(), BEN, "is this for us?"));
        decided("d-10");
        assertThat(signals(SignalRule.W58)).isEmpty();
    }
}
