package nl.noaber.query.execution;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.noaber.query.store.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Polls how far the read model has come, once for all waiting threads, and wakes them when it
 * advances. It polls every 20 ms while a query waits, every 100 ms while only streams wait, and not
 * at all otherwise.
 */
public final class CommitAwaiter implements SmartLifecycle {

    private static final Duration QUERY_INTERVAL = Duration.ofMillis(20);
    private static final Duration STREAM_INTERVAL = Duration.ofMillis(100);

    private final Supplier<Progress> source;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition demanded = lock.newCondition();
    private int streams;
    private int queries;
    private @Nullable Progress progress;
    private long version;
    private boolean stopped;
    private volatile boolean running;

    /**
     * @param source reads how far the read model has come
     */
    public CommitAwaiter(Supplier<Progress> source) {
        this.source = source;
    }

    /**
     * Waits until every history has reached a commit after this one.
     *
     * @return the last commit reached, which is not after {@code known} if the time has passed
     */
    public long beyond(long known, Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            streams++;
            demanded.signal();
            long left = timeout.toNanos();
            while (running && commit() <= known && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return commit();
        } finally {
            streams--;
            lock.unlock();
        }
    }

    /**
     * Waits until a commit is reached.
     *
     * @param reached reads the commit of the history that is queried; called again after each
     *     advance of any history
     * @return the last commit reached, which is before {@code wanted} if the time has passed, or if
     *     the thread was interrupted
     */
    public long await(LongSupplier reached, long wanted, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long before = version();
            long commit = reached.getAsLong();
            if (commit >= wanted || !advancedSince(before, deadline - System.nanoTime())) {
                return commit;
            }
        }
    }

    private long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    private boolean advancedSince(long before, long nanos) {
        lock.lock();
        try {
            queries++;
            demanded.signal();
            long left = nanos;
            while (!stopped && version == before && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return version != before && left > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queries--;
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            stopped = false;
            running = true;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("commit-awaiter").start(this::pollWhileWaited);
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            running = false;
            advanced.signalAll();
            demanded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private long commit() {
        return progress == null ? 0 : progress.commit();
    }

    private void pollWhileWaited() {
        try {
            while (awaitDemand()) {
                poll();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitDemand() throws InterruptedException {
        lock.lock();
        try {
            while (running && streams + queries == 0) {
                demanded.await();
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** A query that comes while only streams wait shortens the pause. */
    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long start = System.nanoTime();
            long left = 1;
            while (running && left > 0) {
                Duration interval = queries > 0 ? QUERY_INTERVAL : STREAM_INTERVAL;
                left = interval.toNanos() - (System.nanoTime() - start);
                if (left > 0 && demanded.await(left, TimeUnit.NANOSECONDS)) {
                    left = 1;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** If the database does not answer, the waiting threads read it themselves and fail. */
    private void poll() {
        Progress now;
        try {
            now = source.get();
        } catch (MongoException e) {
            now = null;
        }
        lock.lock();
        try {
            if (now == null || !now.equals(progress)) {
                progress = now == null ? progress : now;
                version++;
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
