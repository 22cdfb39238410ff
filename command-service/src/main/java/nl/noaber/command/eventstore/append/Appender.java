package nl.noaber.command.eventstore.append;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.AppendUnconfirmedException;
import nl.noaber.command.eventstore.store.CommitDocument;
import nl.noaber.command.eventstore.store.CommitReusedException;
import nl.noaber.command.eventstore.store.GroupInsert;
import nl.noaber.command.eventstore.store.Head;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.command.eventstore.store.StreamTakenException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that numbers commits. It takes all waiting commits, inserts them as one ordered
 * group and completes the outcome of each. After any error it looks up by commit id what was
 * stored.
 */
public final class Appender implements AutoCloseable {

    private static final int WAITING = 10_000;
    private static final long MOST_LINGER = TimeUnit.MILLISECONDS.toNanos(3);
    private static final Duration WATCH_STEP = Duration.ofMillis(200);
    private static final long LINGER_STEP = TimeUnit.MICROSECONDS.toNanos(50);

    private final GroupInsert groups;
    private final CommitReader reader;
    private final InstantSource clock;
    private final int largestGroup;
    private final BlockingQueue<PendingCommit> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private final Thread watch;
    private volatile List<PendingCommit> underway = List.of();
    private volatile boolean open = true;
    private final Object news = new Object();
    private long lastAppended;
    private int busy;
    private long lastInsert;
    private @Nullable Head head;

    public Appender(
            GroupInsert groups, CommitReader reader, InstantSource clock, int largestGroup) {
        this.groups = groups;
        this.reader = reader;
        this.clock = clock;
        this.largestGroup = largestGroup;
        thread = Thread.ofPlatform().name("noaber-appender").daemon(true).start(this::run);
        watch = Thread.ofVirtual().name("noaber-appender-watch").start(this::watch);
    }

    public void submit(PendingCommit commit) {
        if (!open || !waiting.offer(commit)) {
            throw new AppendUnconfirmedException("too many commits wait for the log", null);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // A caller that is woken early checks again and waits again.
    public void awaitNews(long number, Duration most) throws InterruptedException {
        synchronized (news) {
            if (lastAppended <= number) {
                news.wait(most.toMillis());
            }
        }
    }

    private void announce(long number) {
        synchronized (news) {
            lastAppended = number;
            news.notifyAll();
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        watch.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var group = new ArrayList<PendingCommit>(largestGroup);
        try {
            while (open) {
                group.add(waiting.take());
                gather(group);
                underway = List.copyOf(group);
                append(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            waiting.drainTo(group);
            group.forEach(commit -> unconfirmed(commit, null));
        }
    }

    /**
     * Takes all waiting commits. Callers often send the next commit at once, so while fewer wait
     * than were in progress a moment ago, it waits for more: at most half as long as the last
     * insert took.
     */
    private void gather(List<PendingCommit> group) {
        waiting.drainTo(group, largestGroup - group.size());
        var expected = Math.min(busy, largestGroup);
        var until = System.nanoTime() + Math.min(lastInsert / 2, MOST_LINGER);
        while (group.size() < expected && System.nanoTime() < until) {
            LockSupport.parkNanos(LINGER_STEP);
            waiting.drainTo(group, largestGroup - group.size());
        }
    }

    /** Completes commits that are past their deadline, also while the database hangs. */
    private void watch() {
        try {
            while (open) {
                Thread.sleep(WATCH_STEP);
                giveUpLate(new ArrayList<>(underway), null);
                giveUpLate(new ArrayList<>(waiting), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void append(List<PendingCommit> group) throws InterruptedException {
        var open = new ArrayList<>(group);
        RuntimeException last = null;
        for (var attempt = 1; !open.isEmpty(); attempt++) {
            pause(attempt, open.getFirst());
            giveUpLate(open, last);
            try {
                if (attempt > 1) {
                    resolve(open);
                    if (open.size() > 1) {
                        Collections.rotate(open, -1);
                    }
                }
                insert(open);
            } catch (RuntimeException e) {
                head = null;
                last = e;
            }
        }
    }

    /**
     * Inserts the commits that fit and do not claim the same stream or id; the others stay open.
     */
    private void insert(List<PendingCommit> open) {
        if (open.isEmpty()) {
            return;
        }
        var group = new ArrayList<PendingCommit>(open.size());
        var later = new ArrayList<PendingCommit>();
        var claimed = HashSet.newHashSet(3 * open.size());
        var room = GroupInsert.MOST_BYTES;
        for (var commit : open) {
            var free = true;
            for (var claim : commit.claims()) {
                free &= claimed.add(claim);
            }
            room -= commit.document().length();
            (free && room >= 0 ? group : later).add(commit);
        }
        var at = head == null ? reader.head() : head;
        var now = clock.instant();
        var time = now.isBefore(at.time()) ? at.time() : now;
        var documents = new ArrayList<CommitDocument>(group.size());
        var first = at.number() + 1;
        for (var commit : group) {
            at = commit.document().seal(at, time);
            documents.add(commit.document());
        }
        var started = System.nanoTime();
        groups.insert(documents);
        lastInsert = System.nanoTime() - started;
        busy = open.size() + waiting.size(); // Before the callers are answered.
        head = at;
        for (var i = 0; i < group.size(); i++) {
            group.get(i).outcome().complete(first + i);
        }
        announce(at.number());
        open.clear();
        open.addAll(later);
    }

    /**
     * Completes every commit whose outcome is visible in the log; the others may be tried again.
     */
    private void resolve(List<PendingCommit> open) {
        var stored = reader.findAll(open.stream().map(PendingCommit::id).toList());
        open.removeIf(commit -> {
            var found = stored.get(commit.id());
            if (found != null) {
                settle(commit, found);
            }
            return found != null;
        });
        var keys = open.stream().flatMap(commit -> commit.streams().stream()).toList();
        if (keys.isEmpty()) {
            return;
        }
        var taken = new HashSet<Object>();
        reader.taken(keys).forEach(key -> taken.add(ByteBuffer.wrap(key)));
        open.removeIf(commit -> {
            var foreign = !Collections.disjoint(taken, commit.claims());
            if (foreign) {
                commit.outcome()
                        .completeExceptionally(new StreamTakenException("the stream has gone on"));
            }
            return foreign;
        });
    }

    private static void settle(PendingCommit commit, StoredCommit found) {
        if (found.entry().fingerprint().equals(commit.fingerprint())) {
            commit.outcome().complete(found.number());
        } else {
            commit.outcome().completeExceptionally(new CommitReusedException(commit.id()));
        }
    }

    private static void giveUpLate(List<PendingCommit> open, @Nullable RuntimeException last) {
        var now = System.nanoTime();
        open.removeIf(commit -> {
            var late = commit.isLate(now);
            if (late) {
                unconfirmed(commit, last);
            }
            return late;
        });
    }

    private static void unconfirmed(PendingCommit commit, @Nullable RuntimeException cause) {
        commit.outcome()
                .completeExceptionally(
                        new AppendUnconfirmedException("the log did not confirm in time", cause));
    }

    /**
     * Waits from the third attempt on: longer each time, with a jitter that depends on the commit.
     */
    private static void pause(int attempt, PendingCommit first) throws InterruptedException {
        if (attempt > 2) {
            var most = 1L << Math.min(attempt, 8);
            var jitter = first.id().getLeastSignificantBits() >>> attempt;
            TimeUnit.MICROSECONDS.sleep(500 * (1 + Math.floorMod(jitter, most)));
        }
    }
}
