package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import org.junit.jupiter.api.Test;

/** How many take part (W1), and how many meet without sub-groups (W2). */
class GroupSizeRuleTest extends SignalFixture {

    @Test
    void theValueOfTheSignalGrowsWithTheGroup() {
        List<EventId> joined =
                IntStream.rangeClosed(1, 18)
                        .mapToObj(n ->
                                history.joined(
                                        "2010-01-%02d".formatted(n),
                                        HistoryBuilder.person("p-" + n),
                                        "x"))
                        .toList();
        assertThat(signals(SignalRule.W1))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(joined.get(15));
                    assertThat(signal.value()).isEqualTo(18);
                    assertThat(signal.counted()).isEqualTo(joined);
                });
        held("2010-02-01", "s-1", 120);
        record("2010-02-01", new SessionEvent.SubgroupsFormed(new SessionId("s-1"), 3));
        history.joined("2010-02-02", HistoryBuilder.person("p-19"), "x");
        assertThat(open(SignalRule.W1)).as("sub-groups hold whoever joins").isZero();
    }

    @Test
    void subgroupsDoNotHelpAGroupThatIsTooSmall() {
        history.joined("2010-01-01", ANN, "business");
        record("2010-01-02", new CommunityEvent.Started(history.community()));
        held("2010-02-01", "s-1", 120);
        record("2010-02-01", new SessionEvent.SubgroupsFormed(new SessionId("s-1"), 3));
        assertThat(open(SignalRule.W1)).isEqualTo(1);
    }

    @Test
    void subgroupsOfAWorkshopDoNotSplitThePlenary() {
        crowd("2010-01-10", "s-1");
        record("2010-01-12", new SessionEvent.SubgroupsFormed(new SessionId("workshop"), 3));
        assertThat(open(SignalRule.W2)).isEqualTo(1);
    }

    @Test
    void aCrowdedPlenaryRaisesNoSignalWhileAWorkingGroupExists() {
        crowd("2010-01-10", "s-1");
        assertThat(open(SignalRule.W2)).isEqualTo(1);
        var group = new GroupId("youth");
        record(
                "2010-02-01",
                new GroupEvent.Formed(group, history.community(), GroupKind.WORKING, "youth"));
        assertThat(open(SignalRule.W2)).isZero();
        crowd("2010-03-10", "s-2");
        assertThat(open(SignalRule.W2)).isZero();
        record("2010-04-01", new GroupEvent.Dissolved(group, "done", "nothing"));
        crowd("2010-05-10", "s-3");
        assertThat(signals(SignalRule.W2).getLast().about()).isEqualTo("s-3");
        assertThat(signals(SignalRule.W2).getLast().value()).isEqualTo(17);
        record("2010-05-10", new SessionEvent.SubgroupsFormed(new SessionId("s-3"), 3));
        assertThat(open(SignalRule.W2)).isZero();
    }
}
