package nl.noaber.infra.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The upper bound: the same documents, prepared beforehand, inserted in groups by one thread. */
final class RawInserts {

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final MongoClient client;
    private final List<RawBsonDocument> documents = new ArrayList<>();

    RawInserts(MongoClient client) {
        this.client = client;
    }

    /** Loads the documents that Noaber's engine stored in this round. */
    void take(String database, int most) {
        documents.clear();
        client.getDatabase(database)
                .getCollection("commits", RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(documents);
    }

    /** Documents a second in groups of this size. */
    Measure run(int group, double seconds) {
        var database = client.getDatabase("bench_raw").withWriteConcern(DURABLE);
        database.drop();
        database.createCollection(
                "commits",
                new CreateCollectionOptions()
                        .clusteredIndexOptions(
                                new ClusteredIndexOptions(new Document("_id", 1), true)));
        var collection = database.getCollection("commits", RawBsonDocument.class);
        collection.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending("cid"), new IndexOptions().unique(true)),
                        new IndexModel(
                                Indexes.ascending("s"),
                                new IndexOptions().unique(true).sparse(true))));
        var warm = Math.max(group, documents.size() / 5 / group * group);
        insert(collection, 0, warm, group, Double.MAX_VALUE);
        var cost = CpuTime.now();
        var start = System.nanoTime();
        var count = insert(collection, warm, documents.size(), group, start + seconds * 1e9);
        var measure = cost.measure(count / ((System.nanoTime() - start) / 1e9), count);
        database.drop();
        return measure;
    }

    private int insert(
            MongoCollection<RawBsonDocument> collection, int from, int to, int group, double end) {
        var at = from;
        while (at < to && System.nanoTime() < end) {
            var next = Math.min(to, at + group);
            collection.insertMany(documents.subList(at, next), ORDERED);
            at = next;
        }
        return at - from;
    }
}
