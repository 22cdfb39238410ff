package nl.noaber.second;

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
import java.time.InstantSource;
import java.time.LocalDate;
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
 * The second log in MongoDB, appended to by any number of processes: the number is the primary key,
 * and who finds it taken goes on from the new end. Callers that come at once share one insert.
 */
public final class SecondLog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_GROUP = 100;

    private final Lines lines;
    private final InstantSource clock;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Chain end;

    /** Nothing is asked of the server before something is written or read. */
    public SecondLog(
            MongoClient client, String database, InstantSource clock, Supplier<UUID> newId) {
        lines = new Lines(client, database, newId);
        this.clock = clock;
    }

    /** Only to be read: it knows no clock and makes no id. */
    public static SecondLog of(MongoClient client, String database) {
        return new SecondLog(
                client,
                database,
                () -> {
                    throw new IllegalStateException("It is only read");
                },
                () -> {
                    throw new IllegalStateException("It is only read");
                });
    }

    /** Something to be written, and what came of it; guarded by the lock. */
    private static final class Waiting {
        private final Noted noted;
        private boolean done;
        private @Nullable RuntimeException failure;

        Waiting(Noted noted) {
            this.noted = noted;
        }
    }

    /** Which lines somebody looks for; what is not given does not matter. */
    public record Search(
            Line.Kind kind,
            @Nullable PersonId person,
            @Nullable CommunityId community,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Adds a line; when it returns, the line is durable.
     *
     * @throws NotNotedException if that cannot be said; a line may be there all the same
     */
    public void add(Noted noted) {
        var mine = new Waiting(noted);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.done) {
                write(group());
            }
            if (mine.failure != null) {
                throw new NotNotedException(mine.failure);
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
            append(group.stream().map(each -> each.noted).toList());
        } catch (RuntimeException e) {
            end = null;
            failure = e;
        }
        for (Waiting each : group) {
            each.done = true;
            each.failure = failure;
        }
    }

    /** The lines before the first number that was taken are stored; the others come after it. */
    private void append(List<Noted> all) {
        List<Noted> left = all;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 1; !left.isEmpty(); tries++) {
            var at = end == null ? lines.end() : end;
            var documents = new ArrayList<BsonDocument>();
            for (Noted each : left) {
                documents.add(Line.after(at, each, clock.instant()));
                at = Line.end(at.log(), documents.getLast());
            }
            try {
                lines.insert(documents);
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

    /** At most {@code limit} lines after a number, the oldest first. */
    public List<Line> page(Search search, long after, int limit) {
        var all = conditions(search, after);
        if (search.person() != null) {
            all.add(eq("people", search.person().value()));
        }
        return lines.find(and(all), limit);
    }

    /** The same of one person's own: where they stand, or whoever belonged somewhere they do. */
    public List<Line> own(
            Search search, PersonId person, List<CommunityId> theirs, long after, int limit) {
        var all = conditions(search, after);
        all.add(
                or(
                        eq("people", person.value()),
                        and(
                                eq("everybody", true),
                                in("communities", theirs.stream().map(c -> c.value()).toList()))));
        return lines.find(and(all), limit).stream().map(line -> line.seenBy(person)).toList();
    }

    private static List<Bson> conditions(Search search, long after) {
        var all = new ArrayList<Bson>();
        all.add(eq("kind", search.kind().name()));
        all.add(gt("_id", after));
        if (search.community() != null) {
            all.add(eq("communities", search.community().value()));
        }
        if (search.from() != null) {
            all.add(gte("time", search.from().toString()));
        }
        if (search.to() != null) {
            all.add(lt("time", search.to().plusDays(1).toString()));
        }
        return all;
    }

    /**
     * Computes every hash, link, number, time and index field anew.
     *
     * @return where the chain ends; at number 0 where nothing was ever written
     * @throws BrokenChainException naming the first line that is not sound
     */
    public Chain verify() {
        return lines.verify();
    }
}
