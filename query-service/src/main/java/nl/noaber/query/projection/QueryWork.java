package nl.noaber.query.projection;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The work of one query. It ends early when it is given up, and it may hold only as much of the
 * memory that all queries share as is left. Folds, reads and measures check both; outside a query,
 * as in the feed, the checks do nothing.
 */
public final class QueryWork {

    private static final ScopedValue<QueryWork> CURRENT = ScopedValue.newInstance();

    private final WorkMemory.Share memory;
    private volatile boolean stopped;

    /**
     * @param memory the part of the shared memory that the account of this query may hold
     */
    public QueryWork(WorkMemory.Share memory) {
        this.memory = memory;
    }

    /**
     * Continues the query of this thread.
     *
     * @throws QueryStoppedException if it has been given up
     */
    public static void check() {
        if (CURRENT.isBound()) {
            CURRENT.get().requireRunning();
        }
    }

    /**
     * Takes memory for what the query of this thread has read, until the query ends.
     *
     * @throws QueryStoppedException if it has been given up
     * @throws WorkMemoryException if there is not as much left
     */
    public static void holds(long bytes) {
        if (CURRENT.isBound()) {
            QueryWork work = CURRENT.get();
            work.requireRunning();
            work.memory.take(bytes);
        }
    }

    /** The memory of a text that was read; none of an absent text. */
    public static void holds(@Nullable String text) {
        holds(text == null ? 0 : text.length());
    }

    /**
     * Does a part of the query of this thread whose result no longer refers to what it read; what
     * the part holds is given back at its end.
     */
    public static <T extends @Nullable Object> T part(Supplier<T> part) {
        if (!CURRENT.isBound()) {
            return part.get();
        }
        WorkMemory.Share memory = CURRENT.get().memory;
        long before = memory.bytes();
        try {
            return part.get();
        } finally {
            memory.keep(before);
        }
    }

    /** Does the work; what it holds is given back at its end. */
    public <T extends @Nullable Object> T run(Callable<T> work) throws Exception {
        try {
            return ScopedValue.where(CURRENT, this).call(work::call);
        } finally {
            memory.close();
        }
    }

    /** Gives the work up: the next check ends it. */
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    private void requireRunning() {
        if (stopped) {
            throw new QueryStoppedException();
        }
    }
}
