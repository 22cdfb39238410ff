package nl.noaber.query.store;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.visibility.VisibilityFacts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collections of the read side, with their transactions and snapshots. */
public final class ReadDatabase {

    static final Bson BY_SCOPE = Indexes.ascending("scope", "_id");

    /** Documents fetched at a time, so that a large history is never held twice. */
    static final int BATCH = 250;

    private static final int ALREADY_THERE = 48;
    private static final int SNAPSHOT_UNAVAILABLE = 246;
    private static final TransactionOptions WHOLE =
            TransactionOptions.builder()
                    .readConcern(ReadConcern.SNAPSHOT)
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .build();

    private final MongoClient client;
    private final MongoDatabase database;
    private final List<Projection<?>> views;

    public ReadDatabase(MongoClient client, String name, List<Projection<?>> views) {
        this.client = client;
        this.database =
                client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.views = Stream.concat(Stream.of(VisibilityFacts.VIEW), views.stream()).toList();
    }

    public List<Projection<?>> views() {
        return views;
    }

    MongoCollection<Document> checkpoints() {
        return database.getCollection("checkpoints");
    }

    MongoCollection<Document> history() {
        return database.getCollection("history");
    }

    MongoCollection<Document> changes() {
        return database.getCollection("changes");
    }

    MongoCollection<Document> parked() {
        return database.getCollection("parked");
    }

    MongoCollection<Document> generations() {
        return database.getCollection("generations");
    }

    MongoCollection<Document> rows(Projection<?> view, long generation) {
        return database.getCollection("rows_%s_v%d".formatted(view.name(), generation));
    }

    /** Makes sure that the collections which are always there have their indexes. */
    void prepare() {
        create(history());
        history()
                .createIndexes(
                        List.of(
                                new IndexModel(BY_SCOPE),
                                new IndexModel(Indexes.ascending("event")),
                                new IndexModel(Indexes.ascending("stream"))));
        create(checkpoints());
        create(parked());
        create(changes());
        changes().createIndex(Indexes.ascending("scope"));
        create(generations());
    }

    /** Makes empty collections for the rows of a generation. */
    void prepareRows(long generation) {
        for (Projection<?> view : views) {
            rows(view, generation).drop();
            create(rows(view, generation));
            rows(view, generation).createIndex(Indexes.ascending("_id.k"));
        }
    }

    /** Writes in one transaction: all of it is stored, or nothing is. */
    void inTransaction(Consumer<ClientSession> work) {
        try (ClientSession session = client.startSession()) {
            session.startTransaction(WHOLE);
            try {
                work.accept(session);
                session.commitTransaction();
            } finally {
                if (session.hasActiveTransaction()) {
                    session.abortTransaction();
                }
            }
        }
    }

    /** Reads everything as of one moment of the database. */
    <T extends @Nullable Object> T inSnapshot(Function<ClientSession, T> work) {
        try {
            return once(work);
        } catch (MongoException e) {
            if (e.getCode() == SNAPSHOT_UNAVAILABLE) {
                return once(work);
            }
            throw e;
        }
    }

    private <T extends @Nullable Object> T once(Function<ClientSession, T> work) {
        var options = ClientSessionOptions.builder().snapshot(true).build();
        try (ClientSession session = client.startSession(options)) {
            return work.apply(session);
        }
    }

    /** Frees the rows of a generation that is neither live nor the one before. */
    void dropRows(long generation) {
        views.forEach(view -> rows(view, generation).drop());
    }

    private void create(MongoCollection<?> collection) {
        try {
            database.createCollection(collection.getNamespace().getCollectionName());
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_THERE) {
                throw e;
            }
        }
    }
}
