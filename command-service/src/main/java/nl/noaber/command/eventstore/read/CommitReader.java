package nl.noaber.command.eventstore.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.noaber.command.eventstore.store.Head;
import nl.noaber.command.eventstore.store.LogCollections;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.command.eventstore.store.StreamKey;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Reads whole commits in order, with read concern majority. */
public final class CommitReader {

    private static final BsonInt32 ONE = new BsonInt32(1);
    private static final BsonArray NONE = new BsonArray();

    private final MongoCollection<RawBsonDocument> commits;

    public CommitReader(MongoCollection<RawBsonDocument> commits) {
        this.commits = commits;
    }

    /** At most {@code limit} commits after this number, in order. */
    public List<StoredCommit> after(long number, int limit) {
        var found = new ArrayList<StoredCommit>();
        following(number).limit(limit).batchSize(limit).map(StoredCommit::of).into(found);
        return found;
    }

    /** Calls {@code step} for all commits after this number, in order. */
    public void forEachAfter(long number, Consumer<StoredCommit> step) {
        try (var cursor = following(number).batchSize(2000).iterator()) {
            while (cursor.hasNext()) {
                step.accept(StoredCommit.of(cursor.next()));
            }
        }
    }

    /** Calls {@code step} for all commits with all their fields, for verification. */
    public void forEachDocument(Consumer<RawBsonDocument> step) {
        try (var cursor = commits.find().sort(ascending("_id")).batchSize(2000).iterator()) {
            while (cursor.hasNext()) {
                step.accept(cursor.next());
            }
        }
    }

    public Optional<StoredCommit> find(UUID commit) {
        return Optional.ofNullable(find(eq("cid", new BsonBinary(commit))).first())
                .map(StoredCommit::of);
    }

    /** The number of the last commit, 0 if there is none. */
    public long lastNumber() {
        return last().map(StoredCommit::number).orElse(0L);
    }

    public Head head() {
        return last().map(StoredCommit::head).orElse(Head.EMPTY);
    }

    /** The end of the log. */
    public Optional<StoredCommit> last() {
        return Optional.ofNullable(find(new BsonDocument()).sort(descending("_id")).first())
                .map(StoredCommit::of);
    }

    public Map<UUID, StoredCommit> findAll(Collection<UUID> ids) {
        var found = new HashMap<UUID, StoredCommit>();
        for (var document : find(in("cid", ids.stream().map(BsonBinary::new).toList()))) {
            var commit = StoredCommit.of(document);
            found.put(commit.entry().commit(), commit);
        }
        return found;
    }

    /** Which of these stream keys are taken. */
    public List<byte[]> taken(Collection<byte[]> keys) {
        var found = new ArrayList<byte[]>();
        var binaries = keys.stream().map(BsonBinary::new).toList();
        for (var document :
                commits.find(in("s", binaries)).projection(new BsonDocument("s", ONE))) {
            keysOf(document).forEachRemaining(found::add);
        }
        return found;
    }

    /** The commits that hold a stream, in order, as far as their first sequence is in the range. */
    public List<StoredCommit> ofStream(String stream, long from, long to, int limit) {
        var found = new ArrayList<StoredCommit>();
        find(new BsonDocument())
                .hintString(LogCollections.BY_STREAM)
                .min(new BsonDocument("s", new BsonBinary(StreamKey.of(stream, from))))
                .max(new BsonDocument("s", new BsonBinary(StreamKey.of(stream, to))))
                .limit(limit)
                .map(StoredCommit::of)
                .into(found);
        return found;
    }

    /**
     * The number of the commit that contains the event with this global index, or of the next
     * commit.
     */
    public long numberOf(long index) {
        var low = 1L;
        var high = Math.min(lastNumber(), index + 1);
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var document =
                    commits.find(eq("_id", middle)).projection(new BsonDocument("e1", ONE)).first();
            if (document == null || document.getInt64("e1").getValue() >= index) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private FindIterable<RawBsonDocument> following(long number) {
        return commits.find(gt("_id", number)).sort(ascending("_id"));
    }

    private FindIterable<RawBsonDocument> find(Bson filter) {
        return commits.find(filter).projection(StoredCommit.FIELDS);
    }

    public static Iterator<byte[]> keysOf(BsonDocument document) {
        var keys = document.get("s", NONE);
        return keys.isArray()
                ? keys.asArray().stream().map(k -> k.asBinary().getData()).iterator()
                : List.of(keys.asBinary().getData()).iterator();
    }
}
