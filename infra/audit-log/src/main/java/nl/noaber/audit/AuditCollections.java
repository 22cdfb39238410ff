package nl.noaber.audit;

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

/** The two collections of the audit log: its entries and its id. */
final class AuditCollections {

    private final MongoDatabase database;
    private final Supplier<UUID> newId;

    AuditCollections(MongoClient client, String database, Supplier<UUID> newId) {
        this.database =
                client.getDatabase(database)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        this.newId = newId;
    }

    /** Inserts in order, up to the first document whose number is taken. */
    void insert(List<BsonDocument> documents) {
        entries().insertMany(documents);
    }

    /** The oldest first. */
    List<AuditEntry> find(Bson condition, int limit) {
        return entries()
                .find(condition)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(AuditEntry::of)
                .into(new ArrayList<>());
    }

    Chain verify() {
        UUID log = identity();
        if (log == null) {
            if (entries().find().first() != null) {
                throw new BrokenChainException(1, "there is no log id");
            }
            return Chain.start(new UUID(0, 0));
        }
        Chain at = Chain.start(log);
        for (BsonDocument each : entries().find().sort(Sorts.ascending("_id"))) {
            try {
                at = AuditEntry.next(at, each);
            } catch (NotCanonicalException | BSONException e) {
                throw new BrokenChainException(
                        at.number() + 1, "it is not an entry: " + e.getMessage());
            }
        }
        return at;
    }

    /** The end of the chain; creates the log if it does not exist. */
    Chain end() {
        UUID log = identity();
        if (log == null) {
            log = begin();
        }
        BsonDocument last = entries().find().sort(Sorts.descending("_id")).first();
        return last == null ? Chain.start(log) : AuditEntry.end(log, last);
    }

    private UUID begin() {
        entries()
                .createIndexes(
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

    private MongoCollection<BsonDocument> entries() {
        return database.getCollection("lines", BsonDocument.class);
    }

    private MongoCollection<BsonDocument> identities() {
        return database.getCollection("log", BsonDocument.class);
    }
}
