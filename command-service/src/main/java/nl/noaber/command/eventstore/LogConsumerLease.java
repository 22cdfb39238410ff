package nl.noaber.command.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * The lease of a consumer of the log: its holder, and the position that the consumer has reached.
 */
public final class LogConsumerLease {

    private final MongoCollection<Document> followers;
    private final String name;
    private final String holder;

    LogConsumerLease(MongoCollection<Document> followers, String name, String holder) {
        this.followers = followers;
        this.name = name;
        this.holder = holder;
    }

    /**
     * Takes or renews the lease by the clock of the database; false while another process holds it.
     */
    public boolean lease(Duration duration) {
        var free =
                new Document(
                        "$expr",
                        new Document(
                                "$or",
                                List.of(
                                        new Document("$eq", List.of("$holder", holder)),
                                        new Document("$lt", List.of("$until", "$$NOW")),
                                        new Document(
                                                "$eq",
                                                List.of(
                                                        new Document("$type", "$until"),
                                                        "missing")))));
        var until = new Document("$add", List.of("$$NOW", duration.toMillis()));
        var take = new Document("$set", new Document("holder", holder).append("until", until));
        return leased(free, take) || (isNew() && leased(free, take));
    }

    private boolean leased(Document free, Document take) {
        return followers.updateOne(and(eq("_id", name), free), List.of(take)).getMatchedCount()
                == 1;
    }

    private boolean isNew() {
        var first = Updates.setOnInsert("holder", holder);
        return followers
                        .updateOne(eq("_id", name), first, new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    /** Releases the lease, so that another process need not wait for its end. */
    public void release() {
        followers.updateOne(
                and(eq("_id", name), eq("holder", holder)),
                Updates.combine(Updates.unset("until"), Updates.unset("holder")));
    }

    /** The position that this or an earlier holder has reached. */
    public Optional<Progress> mark() {
        return Optional.ofNullable(followers.find(eq("_id", name)).first())
                .filter(found -> found.containsKey("commit"))
                .map(found ->
                        new Progress(found.getLong("commit"), found.getList("last", Long.class)));
    }

    /** Stores the position; false if another process has taken over the lease. */
    public boolean advance(Progress progress) {
        return followers
                        .updateOne(
                                and(eq("_id", name), eq("holder", holder)),
                                Updates.combine(
                                        Updates.set("commit", progress.commit()),
                                        Updates.set("last", progress.last())))
                        .getMatchedCount()
                == 1;
    }

    /**
     * A position in the log.
     *
     * @param commit number of the last commit that was published
     * @param last index of the last event in each partition, -1 for none
     */
    public record Progress(long commit, List<Long> last) {
        public Progress {
            last = List.copyOf(last);
        }
    }
}
