package nl.noaber.second;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.noaber.kernel.log.BrokenChainException;
import nl.noaber.kernel.log.Chain;
import nl.noaber.kernel.log.NotCanonicalException;
import org.bson.BSONException;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The lines of the second log as MongoDB keeps them, and the log's id beside them. */
final class Lines {

    private final MongoDatabase database;
    private final Supplier<UUID> newId;

    Lines(MongoClient client, String database, Supplier<UUID> newId) {
        this.database =
                client.getDatabase(database)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        this.newId = newId;
    }

    /** Inserts them in order, up to the first whose number is taken. */
    void insert(List<BsonDocument> documents) {
        lines().insertMany(documents);
    }

    /** The oldest first. */
    List<Line> find(Bson condition, int limit) {
        return lines().find(condition)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(Line::of)
                .into(new ArrayList<>());
    }

    Chain verify() {
        UUID log = identity();
        if (log == null) {
            if (lines().find().first() != null) {
                throw new BrokenChainException(1, "there is no log id");
            }
            return Chain.start(new UUID(0, 0));
        }
        Chain at = Chain.start(log);
        for (BsonDocument each : lines().find().sort(Sorts.ascending("_id"))) {
            try {
                at = Line.next(at, each);
            } catch (NotCanonicalException | BSONException e) {
                throw new BrokenChainException(at.number() + 1, "it is no line: " + e.getMessage());
            }
        }
        return at;
    }

    /** Where the chain ends; the log begins here, if it has not. */
    Chain end() {
        UUID log = identity();
        if (log == null) {
            log = begin();
        }
        BsonDocument last = lines().find().sort(Sorts.descending("_id")).first();
        return last == null ? Chain.start(log) : Line.end(log, last);
    }

    private UUID begin() {
        lines().createIndexes(
                        List.of(
                                new IndexModel(Indexes.ascending("people", "_id")),
                                new IndexModel(Indexes.ascending("communities", "_id"))));
        UUID id = newId.get();
        try {
            identities()
                    .insertOne(
                            new BsonDocument("_id", new BsonInt32(1))
                                    .append("id", new BsonBinary(id))
                                    .append("version", new BsonInt32(1)));
            return id;
        } catch (MongoWriteException e) {
            UUID first = identity();
            if (first == null) {
                throw e;
            }
            return first;
        }
    }

    private @Nullable UUID identity() {
        BsonDocument identity = identities().find().first();
        return identity == null ? null : identity.getBinary("id").asUuid();
    }

    private MongoCollection<BsonDocument> lines() {
        return database.getCollection("lines", BsonDocument.class);
    }

    private MongoCollection<BsonDocument> identities() {
        return database.getCollection("log", BsonDocument.class);
    }
}
