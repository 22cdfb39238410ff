package nl.noaber.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.noaber.query.execution.FairSlots;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A live stream computes its pages in the slots of its account. Siblings: the queries of the same
 * account, which take their turn in the same queue.
 */
@Tag("fault:A3")
@Timeout(60)
class FairSubscriptionTest {

    private static final LiveSource.Page EMPTY = new LiveSource.Page(List.of(), List.of(), false);

    private final FairSlots slots = new FairSlots(1, 1);
    private final LiveSource.Subscription stream =
            new FairSubscription(
                    new LiveSource.Subscription() {
                        @Override
                        public long at() {
                            return 7;
                        }

                        @Override
                        public LiveSource.Page next(long commit) {
                            try (FairSlots.Ticket other = slots.request("other")) {
                                assertThat(awaitNoTurn(other)).isFalse();
                            }
                            return EMPTY;
                        }
                    },
                    slots,
                    "viewer");

    @Test
    void aPageIsComputedInASlotWhichIsGivenBack() throws Exception {
        assertThat(stream.next(1)).isSameAs(EMPTY);
        try (FairSlots.Ticket next = slots.request("other")) {
            assertThat(next.await(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void aPageWaitsWhileAQueryHasTheSlot() throws Exception {
        CompletableFuture<LiveSource.Page> page;
        try (FairSlots.Ticket query = slots.request("viewer")) {
            page = CompletableFuture.supplyAsync(() -> stream.next(1));
            assertThat(query.await(Duration.ZERO)).isTrue();
            assertThat(page).isNotDone();
        }
        assertThat(page.get()).isSameAs(EMPTY);
    }

    private static boolean awaitNoTurn(FairSlots.Ticket ticket) {
        try {
            return ticket.await(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
