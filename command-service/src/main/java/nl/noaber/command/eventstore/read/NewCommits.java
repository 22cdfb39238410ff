package nl.noaber.command.eventstore.read;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.noaber.command.eventstore.store.StoredCommit;

/**
 * Passes on every commit of the log once and in order, as far as the log was read. The first
 * reading reads the log; later ones read only the commits that are new, once for all threads that
 * wait for it.
 */
public final class NewCommits {
    private final CommitReader reader;
    private final Consumer<StoredCommit> consumer;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private long last;

    /**
     * @param consumer called by one thread at a time
     */
    public NewCommits(CommitReader reader, Consumer<StoredCommit> consumer) {
        this.reader = reader;
        this.consumer = consumer;
    }

    /** Reads up to the end of the log. */
    public void read() {
        long mine = asked.incrementAndGet();
        reading.lock();
        try {
            if (answered < mine) {
                long upTo = asked.get();
                reader.forEachAfter(last, this::pass);
                answered = upTo;
            }
        } finally {
            reading.unlock();
        }
    }

    /** A commit that is visible before its predecessor is left to the next reading. */
    private void pass(StoredCommit commit) {
        if (commit.number() == last + 1) {
            consumer.accept(commit);
            last = commit.number();
        }
    }
}
