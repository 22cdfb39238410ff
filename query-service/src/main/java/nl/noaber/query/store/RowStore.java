package nl.noaber.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.QueryWork;
import nl.noaber.query.projection.RowCodec;
import nl.noaber.query.projection.Rows;
import org.bson.BsonMaxKey;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The rows of all views, of one generation or another. */
final class RowStore {

    private final ReadDatabase database;

    RowStore(ReadDatabase database) {
        this.database = database;
    }

    /** All views of one history as stored. */
    ProjectionSet load(ClientSession session, long generation, String scope) {
        return new ProjectionSet(
                database.views().stream()
                        .<ProjectionSet.ProjectedRows<?>>map(
                                view -> loadProjection(session, view, generation, scope))
                        .toList());
    }

    <R> Rows<R> load(ClientSession session, Projection<R> view, long generation, String scope) {
        var stored = new TreeMap<String, R>();
        for (Document each :
                database.rows(view, generation)
                        .find(session, all(scope))
                        .batchSize(ReadDatabase.BATCH)) {
            String row = each.getString("row");
            QueryWork.holds(row);
            stored.put(key(each), RowCodec.read(view, row));
        }
        return new Rows<>(stored);
    }

    <R> @Nullable R one(
            ClientSession session, Projection<R> view, long generation, String scope, String key) {
        Document found =
                database.rows(view, generation)
                        .find(session, Filters.eq("_id", id(scope, key)))
                        .first();
        return found == null ? null : RowCodec.read(view, found.getString("row"));
    }

    /** The rows with this key, of all histories. */
    <R> List<R> with(ClientSession session, Projection<R> view, long generation, String key) {
        var found = new ArrayList<R>();
        database.rows(view, generation)
                .find(session, Filters.eq("_id.k", key))
                .map(each -> RowCodec.read(view, each.getString("row")))
                .into(found);
        return found;
    }

    /** The histories that have a row with this key. */
    List<String> scopesWith(
            ClientSession session, Projection<?> view, long generation, String key) {
        var scopes = new ArrayList<String>();
        database.rows(view, generation)
                .find(session, Filters.eq("_id.k", key))
                .map(each -> each.get("_id", Document.class).getString("c"))
                .into(scopes);
        return scopes;
    }

    /**
     * Writes what changed.
     *
     * @return the projections with changed rows that live streams announce
     */
    List<String> flush(ClientSession session, long generation, String scope, ProjectionSet set) {
        var changed = new ArrayList<String>();
        for (ProjectionSet.ProjectedRows<?> projected : set.views()) {
            var writes = new ArrayList<WriteModel<Document>>();
            Map<String, @Nullable String> rows = projected.changes();
            rows.forEach((key, row) -> writes.add(write(scope, key, row)));
            if (rows.keySet().stream().anyMatch(projected.view()::announces)) {
                changed.add(projected.view().name());
            }
            if (!writes.isEmpty()) {
                database.rows(projected.view(), generation)
                        .bulkWrite(session, writes, new BulkWriteOptions().ordered(false));
            }
        }
        return changed;
    }

    private <R> ProjectionSet.ProjectedRows<R> loadProjection(
            ClientSession session, Projection<R> view, long generation, String scope) {
        return new ProjectionSet.ProjectedRows<>(view, load(session, view, generation, scope));
    }

    private static WriteModel<Document> write(String scope, String key, @Nullable String row) {
        Document id = id(scope, key);
        return row == null
                ? new DeleteOneModel<>(new Document("_id", id))
                : new ReplaceOneModel<>(
                        new Document("_id", id),
                        new Document("_id", id).append("row", row),
                        new ReplaceOptions().upsert(true));
    }

    private static Document id(String scope, String key) {
        return new Document("c", scope).append("k", key);
    }

    private static String key(Document row) {
        return row.get("_id", Document.class).getString("k");
    }

    private static Bson all(String scope) {
        return Filters.and(
                Filters.gte("_id", id(scope, "")),
                Filters.lt("_id", new Document("c", scope).append("k", new BsonMaxKey())));
    }
}
