package nl.noaber.query.execution;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * Polls the commit that the read model has reached, once for all waiting threads, and wakes them
 * when it advances.
 */
public final class CommitAwaiter implements SmartLifecycle {

    private static final Duration BEAT = Duration.ofMillis(100);

    private final LongSupplier reached;
    private final Object news = new Object();
    private int listeners;
    private long commit;
    private volatile boolean running;

    /**
     * @param reached the commit up to which every event is in the rows
     */
    public CommitAwaiter(LongSupplier reached) {
        this.reached = reached;
    }

    /** Waits for a commit after this one; returns the last commit reached. */
    public long beyond(long known, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        synchronized (news) {
            listeners++;
            news.notifyAll();
            try {
                long left = most.toMillis();
                while (running && commit <= known && left > 0) {
                    news.wait(left);
                    left = Duration.ofNanos(until - System.nanoTime()).toMillis();
                }
                return commit;
            } finally {
                listeners--;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("pulse").start(this::beat);
    }

    @Override
    public void stop() {
        running = false;
        synchronized (news) {
            news.notifyAll();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void beat() {
        try {
            while (running) {
                synchronized (news) {
                    while (running && listeners == 0) {
                        news.wait();
                    }
                }
                look();
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            long now = reached.getAsLong();
            synchronized (news) {
                if (now > commit) {
                    commit = now;
                    news.notifyAll();
                }
            }
        } catch (MongoException later) {
            // The streams get the same exception as soon as they read.
        }
    }
}
