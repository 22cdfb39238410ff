package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One account cannot hold all slots, however many queries it sends. Siblings: every query of the
 * query-service computes in one of these slots.
 */
@Tag("fault:A3")
class FairSlotsTest {

    @Test
    void anAccountNeverHoldsMoreThanItsShare() {
        var slots = new FairSlots(4, 1);
        List<FairSlots.Ticket> greedy = requests(slots, "greedy", 20);
        assertThat(granted(greedy)).isEqualTo(1);
        assertThat(slots.request("other").isGranted()).isTrue();
        assertThat(slots.request("third").isGranted()).isTrue();
    }

    @Test
    void allAccountsTogetherNeverHoldMoreThanThereAre() {
        var slots = new FairSlots(2, 1);
        long held =
                Stream.of("a", "b", "c", "d")
                        .map(slots::request)
                        .filter(FairSlots.Ticket::isGranted)
                        .count();
        assertThat(held).isEqualTo(2);
    }

    @Test
    void accountsAreServedInTurn() {
        var slots = new FairSlots(1, 1);
        FairSlots.Ticket first = slots.request("greedy");
        List<FairSlots.Ticket> greedy = requests(slots, "greedy", 5);
        FairSlots.Ticket other = slots.request("other");
        first.close();
        greedy.getFirst().close();
        assertThat(other.isGranted()).isTrue();
        assertThat(granted(greedy.subList(1, 5))).isZero();
    }

    @Test
    void aQueryThatLeavesTheQueueTakesNoSlot() {
        var slots = new FairSlots(1, 1);
        FairSlots.Ticket first = slots.request("one");
        FairSlots.Ticket gone = slots.request("two");
        FairSlots.Ticket next = slots.request("three");
        gone.close();
        first.close();
        assertThat(gone.isGranted()).isFalse();
        assertThat(next.isGranted()).isTrue();
    }

    @Test
    void aSlotIsGivenBackOnce() {
        var slots = new FairSlots(1, 1);
        FairSlots.Ticket first = slots.request("one");
        first.close();
        first.close();
        assertThat(granted(requests(slots, "two", 2))).isEqualTo(1);
    }

    private static List<FairSlots.Ticket> requests(FairSlots slots, String account, int number) {
        var tickets = new ArrayList<FairSlots.Ticket>();
        for (int i = 0; i < number; i++) {
            tickets.add(slots.request(account));
        }
        return tickets;
    }

    private static long granted(List<FairSlots.Ticket> tickets) {
        return tickets.stream().filter(FairSlots.Ticket::isGranted).count();
    }
}
