package nl.noaber.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.event.RecordedEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Histories whose rows wait because a projection could not fold one of their events. */
public final class ParkedSequences {

    private final ReadDatabase database;

    ParkedSequences(ReadDatabase database) {
        this.database = database;
    }

    /**
     * A history that waits.
     *
     * @param index the event that could not be folded; everything from there on waits
     * @param commit its commit
     */
    public record Parked(String scope, long index, long commit, String why, Instant since) {}

    public List<Parked> all() {
        var all = new ArrayList<Parked>();
        database.parked().find().map(ParkedSequences::read).into(all);
        return all;
    }

    Set<String> scopes(ClientSession session) {
        var scopes = new HashSet<String>();
        database.parked().find(session).map(d -> d.getString("_id")).into(scopes);
        return scopes;
    }

    @Nullable Parked of(ClientSession session, String scope) {
        Document found = database.parked().find(session, Filters.eq("_id", scope)).first();
        return found == null ? null : read(found);
    }

    void park(ClientSession session, String scope, RecordedEvent event, RuntimeException why) {
        database.parked()
                .replaceOne(
                        session,
                        Filters.eq("_id", scope),
                        new Document("_id", scope)
                                .append("index", event.index())
                                .append("commit", event.commit())
                                .append("why", why.getClass().getName())
                                .append("since", Date.from(event.recordedAt())),
                        new ReplaceOptions().upsert(true));
    }

    void release(ClientSession session, String scope) {
        database.parked().deleteOne(session, Filters.eq("_id", scope));
    }

    private static Parked read(Document document) {
        return new Parked(
                document.getString("_id"),
                document.getLong("index"),
                document.getLong("commit"),
                document.getString("why"),
                document.getDate("since").toInstant());
    }
}
