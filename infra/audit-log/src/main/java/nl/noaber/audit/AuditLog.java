package nl.noaber.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.BrokenChainException;
import nl.noaber.kernel.log.Chain;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The audit log in MongoDB. Any number of processes append to it: the entry number is the primary
 * key, and a process that finds a number taken continues from the new end. Concurrent callers share
 * one insert.
 */
public final class AuditLog {

    private static final Duration RETRY_LIMIT = Duration.ofSeconds(5);
    private static final int LARGEST_GROUP = 100;

    private final AuditCollections collections;
    private final InstantSource clock;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Chain end;

    /** Opens no connection before the first write or read. */
    public AuditLog(
            MongoClient client, String database, InstantSource clock, Supplier<UUID> newId) {
        collections = new AuditCollections(client, database, newId);
        this.clock = clock;
    }

    /** Opens the log for reading and verifying only. */
    public static AuditLog of(MongoClient client, String database) {
        return new AuditLog(
                client,
                database,
                () -> {
                    throw new IllegalStateException("This log was opened for reading only");
                },
                () -> {
                    throw new IllegalStateException("This log was opened for reading only");
                });
    }

    /** A record waiting for the next insert, and its outcome; guarded by the lock. */
    private static final class Waiting {
        private final AuditRecord event;
        private boolean done;
        private @Nullable RuntimeException failure;

        Waiting(AuditRecord event) {
            this.event = event;
        }
    }

    /**
     * Search conditions; a condition that is null does not restrict.
     *
     * @param from recorded then or later
     * @param before recorded earlier
     */
    public record Search(
            AuditEntry.Kind kind,
            @Nullable PersonId person,
            @Nullable CommunityId community,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /**
     * Appends a record and returns when it is durable.
     *
     * @throws AuditUnavailableException if the outcome is unknown; the record may be stored or not
     */
    public void add(AuditRecord event) {
        var mine = new Waiting(event);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.done) {
                write(group());
            }
            if (mine.failure != null) {
                throw new AuditUnavailableException(mine.failure);
            }
        } finally {
            writing.unlock();
        }
    }

    private List<Waiting> group() {
        var group = new ArrayList<Waiting>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        return group;
    }

    private void write(List<Waiting> group) {
        RuntimeException failure = null;
        try {
            append(group.stream().map(each -> each.event).toList());
        } catch (RuntimeException e) {
            end = null;
            failure = e;
        }
        for (Waiting each : group) {
            each.done = true;
            each.failure = failure;
        }
    }

    /** Entries before the first taken number are stored; the others are inserted after it. */
    private void append(List<AuditRecord> all) {
        List<AuditRecord> left = all;
        long deadline = System.nanoTime() + RETRY_LIMIT.toNanos();
        for (int tries = 1; !left.isEmpty(); tries++) {
            var at = end == null ? collections.end() : end;
            var documents = new ArrayList<BsonDocument>();
            for (AuditRecord each : left) {
                documents.add(AuditEntry.after(at, each, clock.instant()));
                at = AuditEntry.end(at.log(), documents.getLast());
            }
            try {
                collections.insert(documents);
                end = at;
                return;
            } catch (MongoBulkWriteException e) {
                end = null;
                if (!taken(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                left = left.subList(e.getWriteErrors().getFirst().getIndex(), left.size());
                LockSupport.parkNanos(Math.min(tries, 20) * 500_000L);
            }
        }
    }

    private static boolean taken(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().size() == 1
                && ErrorCategory.fromErrorCode(e.getWriteErrors().getFirst().getCode())
                        == ErrorCategory.DUPLICATE_KEY;
    }

    /** At most {@code limit} entries after number {@code after}, oldest first. */
    public List<AuditEntry> page(Search search, long after, int limit) {
        var all = conditions(search, after);
        if (search.person() != null) {
            all.add(eq("people", search.person().value()));
        }
        return collections.find(and(all), limit);
    }

    /**
     * At most {@code limit} entries that concern one person, redacted for them.
     *
     * @param theirs communities the person belonged to, for entries that concern all members
     */
    public List<AuditEntry> own(
            Search search, PersonId person, List<CommunityId> theirs, long after, int limit) {
        var all = conditions(search, after);
        all.add(
                or(
                        eq("people", person.value()),
                        and(
                                eq("everybody", true),
                                in("communities", theirs.stream().map(c -> c.value()).toList()))));
        return collections.find(and(all), limit).stream()
                .map(entry -> entry.redactedFor(person))
                .toList();
    }

    private static List<Bson> conditions(Search search, long after) {
        var all = new ArrayList<Bson>();
        all.add(eq("kind", search.kind().name()));
        all.add(gt("_id", after));
        if (search.community() != null) {
            all.add(eq("communities", search.community().value()));
        }
        if (search.from() != null) {
            all.add(gte("time", bound(search.from())));
        }
        if (search.before() != null) {
            all.add(lt("time", bound(search.before())));
        }
        return all;
    }

    /** Without the Z it sorts before every fraction of its second. */
    private static String bound(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /**
     * Computes every hash, link, number, time and index field anew.
     *
     * @return the end of the chain; number 0 if the log is empty
     * @throws BrokenChainException naming the first entry that is not sound
     */
    public Chain verify() {
        return collections.verify();
    }
}
