package nl.noaber.command.eventstore;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import nl.noaber.command.eventstore.append.Appender;
import nl.noaber.command.eventstore.append.PendingCommit;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.AppendUnconfirmedException;
import nl.noaber.command.eventstore.store.CommitResult;
import nl.noaber.command.eventstore.store.CommitReusedException;
import nl.noaber.command.eventstore.store.LogCollections;
import nl.noaber.command.eventstore.store.LogRefusedException;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.command.eventstore.store.SnapshotCache;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.command.eventstore.store.StreamTakenException;
import nl.noaber.kernel.log.EventDraft;
import nl.noaber.kernel.log.NotCanonicalException;
import nl.noaber.kernel.log.Sha256;

/** An opened log: appends commits, durable before they are acknowledged, and reads them back. */
public final class CommitLog implements AutoCloseable {

    private final UUID id;
    private final LogSettings settings;
    private final LogCollections collections;
    private final CommitReader reader;
    private final Appender appender;

    private CommitLog(
            UUID id,
            LogSettings settings,
            LogCollections collections,
            CommitReader reader,
            InstantSource clock) {
        this.id = id;
        this.settings = settings;
        this.collections = collections;
        this.reader = reader;
        appender = new Appender(collections.groups(), reader, clock, settings.largestGroup());
    }

    /**
     * Opens the log, or creates it if the database is empty.
     *
     * @param newId the id of a new log; unused if the log exists
     * @throws LogRefusedException if the configuration of the database could lose or mix up
     *     acknowledged commits
     */
    public static CommitLog open(
            MongoClient client, LogSettings settings, InstantSource clock, Supplier<UUID> newId) {
        var collections = LogCollections.of(client, settings.database());
        var id = collections.identify(newId);
        var reader = new CommitReader(collections.commits());
        reader.last().ifPresent(last -> requireSound(last, id));
        return new CommitLog(id, settings, collections, reader, clock);
    }

    private static void requireSound(StoredCommit last, UUID log) {
        try {
            if (!Arrays.equals(Sha256.leaf(last.bytes()), last.hash())) {
                throw new LogRefusedException("the last commit does not have its hash");
            }
            if (!last.entry().log().equals(log)) {
                throw new LogRefusedException(
                        "the commits belong to log %s, but 'log' says %s"
                                .formatted(last.entry().log(), log));
            }
        } catch (NotCanonicalException e) {
            throw new LogRefusedException("the last commit is no entry: " + e.getMessage());
        }
    }

    public UUID id() {
        return id;
    }

    public CommitReader reader() {
        return reader;
    }

    /** Looks up the commit of an executed command, by commit id. */
    public CommitLookup lookup() {
        return commit -> reader.find(commit).map(CommitResult::of);
    }

    /**
     * The lease and position of a consumer of the log; only the holder of the lease may continue.
     */
    public LogConsumerLease follower(String name, String holder) {
        return new LogConsumerLease(collections.followers(), name, holder);
    }

    /** Waits until this process has appended a commit after this number, or until time is up. */
    public void awaitNews(long number, Duration most) throws InterruptedException {
        appender.awaitNews(number, most);
    }

    public SnapshotCache snapshots() {
        return new SnapshotCache(collections.snapshots(), id);
    }

    /**
     * Stores the events as one commit and returns its number once it is durable.
     *
     * @throws StreamTakenException if another commit continued one of its streams first
     * @throws CommitReusedException if the commit id is taken by another request
     * @throws AppendUnconfirmedException if it cannot be known in time
     */
    public long append(UUID commit, String actor, String fingerprint, List<EventDraft> events) {
        var deadline = System.nanoTime() + settings.deadline().toNanos();
        var pending = PendingCommit.of(id, commit, actor, fingerprint, events, deadline);
        appender.submit(pending);
        try {
            return pending.outcome().get();
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppendUnconfirmedException("interrupted while waiting for the log", e);
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        return switch (e.getCause()) {
            case StreamTakenException taken -> taken;
            case CommitReusedException reused -> reused;
            case null, default -> new AppendUnconfirmedException("the log did not confirm", e);
        };
    }

    @Override
    public void close() {
        appender.close();
    }
}
