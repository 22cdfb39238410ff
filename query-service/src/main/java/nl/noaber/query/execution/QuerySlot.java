package nl.noaber.query.execution;

import java.time.Duration;
import java.util.function.Supplier;
import nl.noaber.query.projection.QueryStoppedException;
import nl.noaber.query.projection.QueryWork;

/** The slot that the query of this thread computes in; it is given back while the query waits. */
final class QuerySlot {

    static final ScopedValue<QuerySlot> CURRENT = ScopedValue.newInstance();

    private static final Duration LOOK = Duration.ofMillis(100);

    private final FairSlots slots;
    private final String account;
    private FairSlots.Ticket ticket;

    QuerySlot(FairSlots slots, String account, FairSlots.Ticket ticket) {
        this.slots = slots;
        this.account = account;
        this.ticket = ticket;
    }

    /** Waits for something without a slot, and goes on with one. */
    static <T> T released(Supplier<T> waiting) {
        return CURRENT.isBound() ? CURRENT.get().without(waiting) : waiting.get();
    }

    private <T> T without(Supplier<T> waiting) {
        ticket.close();
        try {
            return waiting.get();
        } finally {
            ticket = slots.request(account);
            awaitTurn();
        }
    }

    private void awaitTurn() {
        try {
            while (!ticket.await(LOOK)) {
                QueryWork.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryStoppedException();
        }
    }

    void close() {
        ticket.close();
    }
}
