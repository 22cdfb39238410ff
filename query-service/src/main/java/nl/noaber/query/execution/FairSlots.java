package nl.noaber.query.execution;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A bounded number of slots for work, with one queue for each account. The accounts are served in
 * turn, and none of them has more than its share, so that one account cannot hold all slots.
 */
public final class FairSlots {

    private final int slots;
    private final int perAccount;
    private final Map<String, Queue<Ticket>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private int taken;

    /**
     * @param slots for all accounts together
     * @param perAccount for one account
     */
    public FairSlots(int slots, int perAccount) {
        if (slots < 1 || perAccount < 1) {
            throw new IllegalArgumentException("There must be at least one slot");
        }
        this.slots = slots;
        this.perAccount = perAccount;
    }

    /** Joins the queue of an account; the ticket must be closed. */
    public synchronized Ticket request(String account) {
        var ticket = new Ticket(account);
        waiting.computeIfAbsent(account, _ -> new ArrayDeque<>()).add(ticket);
        serve();
        return ticket;
    }

    /** Gives free slots to the first waiting ticket of each account that has not its share yet. */
    private void serve() {
        while (taken < slots && serveOne()) {
            taken++;
        }
    }

    private boolean serveOne() {
        for (Map.Entry<String, Queue<Ticket>> each : waiting.entrySet()) {
            String account = each.getKey();
            Queue<Ticket> queue = each.getValue();
            if (busy.getOrDefault(account, 0) < perAccount) {
                Ticket next = queue.remove();
                waiting.remove(account);
                if (!queue.isEmpty()) {
                    waiting.put(account, queue);
                }
                busy.merge(account, 1, Integer::sum);
                next.granted.countDown();
                return true;
            }
        }
        return false;
    }

    private synchronized void leave(Ticket ticket) {
        if (ticket.closed) {
            return;
        }
        ticket.closed = true;
        String account = ticket.account;
        if (ticket.isGranted()) {
            taken--;
            busy.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
            serve();
            return;
        }
        Queue<Ticket> queue = waiting.get(account);
        if (queue != null) {
            queue.remove(ticket);
            if (queue.isEmpty()) {
                waiting.remove(account);
            }
        }
    }

    /** A place in the queue of an account, and later a slot. */
    public final class Ticket implements AutoCloseable {
        private final String account;
        private final CountDownLatch granted = new CountDownLatch(1);
        private boolean closed;

        private Ticket(String account) {
            this.account = account;
        }

        /** Waits for the slot; false if it was not granted in this time. */
        public boolean await(Duration patience) throws InterruptedException {
            return granted.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        }

        boolean isGranted() {
            return granted.getCount() == 0;
        }

        /** Gives the slot back, or leaves the queue. */
        @Override
        public void close() {
            leave(this);
        }
    }
}
