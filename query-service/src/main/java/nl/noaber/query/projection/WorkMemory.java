package nl.noaber.query.projection;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that all queries share, counted in bytes of stored text and of finished answers. One
 * account may hold half of it, so that it cannot take what the others need.
 */
public final class WorkMemory {

    private final long most;
    private final Map<String, Long> held = new HashMap<>();
    private long total;

    /**
     * @param most bytes for all queries together
     */
    public WorkMemory(long most) {
        this.most = most;
    }

    /** The part of one request; it holds nothing yet. */
    public Share share(String account) {
        return new Share(account);
    }

    /** How many bytes are held now. */
    public synchronized long held() {
        return total;
    }

    private synchronized boolean take(String account, long bytes) {
        long own = held.getOrDefault(account, 0L) + bytes;
        if (own > most / 2 || total + bytes > most) {
            return false;
        }
        total += bytes;
        held.put(account, own);
        return true;
    }

    private synchronized void giveBack(String account, long bytes) {
        total -= bytes;
        held.computeIfPresent(account, (_, own) -> own == bytes ? null : own - bytes);
    }

    /** What one request holds. */
    public final class Share implements AutoCloseable {
        private final String account;
        private long bytes;

        private Share(String account) {
            this.account = account;
        }

        /**
         * Takes more.
         *
         * @throws WorkMemoryException if there is not as much left
         */
        public void take(long more) {
            if (!WorkMemory.this.take(account, more)) {
                throw new WorkMemoryException(bytes + more > most / 2);
            }
            bytes += more;
        }

        long bytes() {
            return bytes;
        }

        /** Gives back what it holds beyond this. */
        void keep(long less) {
            if (bytes > less) {
                giveBack(account, bytes - less);
                bytes = less;
            }
        }

        /** Gives everything back; it may take anew afterwards. */
        @Override
        public void close() {
            keep(0);
        }
    }
}
