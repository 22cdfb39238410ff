package nl.noaber.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * The event that changed the rows of each projection last, so that a live stream can announce it.
 */
public final class Changes {

    private final ReadDatabase database;

    public Changes(ReadDatabase database) {
        this.database = database;
    }

    /**
     * The last change of one view of one history.
     *
     * @param index the event that changed it
     * @param times how often it has changed
     */
    public record Change(String scope, String view, long index, long times) {}

    void mark(ClientSession session, String scope, Collection<String> views, long index) {
        var marks = new ArrayList<WriteModel<Document>>();
        for (String view : views) {
            marks.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", scope + "/" + view),
                            Updates.combine(
                                    Updates.set("scope", scope),
                                    Updates.set("view", view),
                                    Updates.set("index", index),
                                    Updates.inc("times", 1L)),
                            new UpdateOptions().upsert(true)));
        }
        if (!marks.isEmpty()) {
            database.changes().bulkWrite(session, marks);
        }
    }

    /** The last changes of these histories. */
    public List<Change> of(Collection<String> scopes) {
        var changes = new ArrayList<Change>();
        database.changes()
                .find(Filters.in("scope", scopes))
                .map(each ->
                        new Change(
                                each.getString("scope"),
                                each.getString("view"),
                                each.getLong("index"),
                                each.getLong("times")))
                .into(changes);
        return changes;
    }
}
