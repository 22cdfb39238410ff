package nl.noaber.command.eventstore.store;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadConcernLevel;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Opens the collections of the log, or refuses if an acknowledged commit could be lost. */
public final class LogCollections {

    static final String COMMITS = "commits";
    static final String BY_COMMIT = "cid";
    public static final String BY_STREAM = "s";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final Set<ReadConcernLevel> FIRM =
            Set.of(ReadConcernLevel.MAJORITY, ReadConcernLevel.LINEARIZABLE);

    private static final int EXISTS = 48;
    private static final ClusteredIndexOptions NUMBERS =
            new ClusteredIndexOptions(new Document("_id", 1), true).name("_id_");

    private final MongoDatabase database;

    private LogCollections(MongoDatabase database) {
        this.database = database;
    }

    public static LogCollections of(MongoClient client, String name) {
        var database = client.getDatabase(name);
        refuseWeaker(database);
        return new LogCollections(
                database.withWriteConcern(DURABLE)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary()));
    }

    public MongoCollection<RawBsonDocument> commits() {
        return database.getCollection(COMMITS, RawBsonDocument.class);
    }

    public GroupInsert groups() {
        return new GroupInsert(database);
    }

    public MongoCollection<Document> snapshots() {
        return database.getCollection("snapshots");
    }

    public MongoCollection<Document> followers() {
        return database.getCollection("followers");
    }

    /** The id of the log; the first start creates the collections and stores the id. */
    public UUID identify(Supplier<UUID> newId) {
        var identities = database.getCollection("log", BsonDocument.class);
        var identity = identities.find().first();
        if (identity == null) {
            if (commits().find().first() != null) {
                throw new LogRefusedException("there are commits but no log id in 'log'");
            }
            var id = newId.get();
            makeIndexes();
            identity = claim(identities, id);
        }
        requireIndexes();
        return identity.getBinary("id").asUuid();
    }

    private static BsonDocument claim(MongoCollection<BsonDocument> identities, UUID id) {
        var identity =
                new BsonDocument("_id", new BsonInt32(1))
                        .append("id", new BsonBinary(id))
                        .append("version", new BsonInt32(1));
        try {
            identities.insertOne(identity);
            return identity;
        } catch (MongoWriteException e) {
            var first = identities.find().first();
            if (first == null) {
                throw e;
            }
            return first;
        }
    }

    /** Kept in the order of the numbers, so that reading on follows one tree only. */
    private void makeIndexes() {
        try {
            database.createCollection(
                    COMMITS, new CreateCollectionOptions().clusteredIndexOptions(NUMBERS));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != EXISTS) {
                throw e;
            }
        }
        commits()
                .createIndexes(
                        List.of(
                                new IndexModel(
                                        Indexes.ascending("cid"),
                                        new IndexOptions().name(BY_COMMIT).unique(true)),
                                new IndexModel(
                                        Indexes.ascending("s"),
                                        new IndexOptions()
                                                .name(BY_STREAM)
                                                .unique(true)
                                                .sparse(true))));
    }

    private void requireIndexes() {
        var expected =
                Set.of(
                        index("_id_", "_id", null, null),
                        index(BY_COMMIT, "cid", true, null),
                        index(BY_STREAM, "s", true, true));
        var found = new HashSet<Document>();
        for (var index : commits().listIndexes()) {
            index.remove("v");
            if ("_id_".equals(index.getString("name"))) { // a log made earlier is not clustered
                index.remove("clustered");
                index.remove("unique");
            }
            found.add(index);
        }
        if (!found.equals(expected)) {
            throw new LogRefusedException(
                    "the indexes of 'commits' are %s instead of %s".formatted(found, expected));
        }
    }

    private static Document index(
            String name, String field, @Nullable Boolean unique, @Nullable Boolean sparse) {
        var index = new Document("key", new Document(field, 1)).append("name", name);
        if (unique != null) {
            index.append("unique", unique);
        }
        if (sparse != null) {
            index.append("sparse", sparse);
        }
        return index;
    }

    /** Refuses a connection string that weakens write concern, read preference or read concern. */
    private static void refuseWeaker(MongoDatabase database) {
        var write = database.getWriteConcern();
        if (!write.equals(WriteConcern.ACKNOWLEDGED)
                && (!"majority".equals(write.getWObject())
                        || Boolean.FALSE.equals(write.getJournal())
                        || write.getWTimeout(TimeUnit.MILLISECONDS) != null)) {
            throw new LogRefusedException("the address weakens the write concern: " + write);
        }
        if (!database.getReadPreference().equals(ReadPreference.primary())) {
            throw new LogRefusedException(
                    "the address reads elsewhere than from the primary: "
                            + database.getReadPreference());
        }
        var read = database.getReadConcern().getLevel();
        if (read != null && !FIRM.contains(read)) {
            throw new LogRefusedException("the address weakens the read concern: " + read);
        }
    }
}
