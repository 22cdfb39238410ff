package nl.noaber.query.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.TreeMap;
import nl.noaber.query.projection.Projection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The pointer to the live generation of rows; moving it switches all views. */
public final class Generations {

    private static final String LIVE = "live";

    private final ReadDatabase database;

    Generations(ReadDatabase database) {
        this.database = database;
    }

    /**
     * A generation of rows.
     *
     * @param number part of the collections' names
     * @param versions the version of each view that made it
     * @param marks for each partition the last index it holds
     */
    record Generation(long number, Map<String, Integer> versions, Map<Integer, Long> marks) {}

    /**
     * The generation that is live.
     *
     * @param since the last event that had been taken, of whatever history, when it became so
     */
    public record Live(long number, long since) {}

    long live(ClientSession session) {
        Document pointer = database.generations().find(session, Filters.eq("_id", LIVE)).first();
        return pointer == null ? 0 : pointer.getLong("generation");
    }

    long live() {
        return pointer().number();
    }

    Live pointer() {
        Document pointer = database.generations().find(Filters.eq("_id", LIVE)).first();
        return pointer == null
                ? new Live(0, -1)
                : new Live(pointer.getLong("generation"), pointer.get("since", -1L));
    }

    /** The generation that was live before; 0 if none. */
    long previous() {
        Document pointer = database.generations().find(Filters.eq("_id", LIVE)).first();
        return pointer == null ? 0 : pointer.getLong("previous");
    }

    /** Takes a number for a new generation; false if another builder has it. */
    boolean claim(long number) {
        try {
            database.generations()
                    .insertOne(
                            new Document("_id", number)
                                    .append("versions", new Document())
                                    .append("marks", new Document()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Drops generations that are neither live nor the one before. */
    void forgetBefore(long number) {
        for (Document old : database.generations().find(Filters.lt("_id", number))) {
            database.dropRows(old.getLong("_id"));
            database.generations().deleteOne(Filters.eq("_id", old.getLong("_id")));
        }
    }

    void point(ClientSession session, Live live, long previous) {
        database.generations()
                .replaceOne(
                        session,
                        Filters.eq("_id", LIVE),
                        new Document("_id", LIVE)
                                .append("generation", live.number())
                                .append("since", live.since())
                                .append("previous", previous),
                        new ReplaceOptions().upsert(true));
    }

    @Nullable Generation of(long number) {
        Document document = database.generations().find(Filters.eq("_id", number)).first();
        if (document == null) {
            return null;
        }
        var versions = new TreeMap<String, Integer>();
        document.get("versions", Document.class)
                .forEach((view, version) -> versions.put(view, (Integer) version));
        var marks = new TreeMap<Integer, Long>();
        document.get("marks", Document.class)
                .forEach((partition, index) -> marks.put(Integer.valueOf(partition), (Long) index));
        return new Generation(number, versions, marks);
    }

    void save(ClientSession session, Generation generation) {
        var marks = new Document();
        generation.marks().forEach((partition, index) -> marks.put(partition.toString(), index));
        database.generations()
                .replaceOne(
                        session,
                        Filters.eq("_id", generation.number()),
                        new Document("_id", generation.number())
                                .append("versions", versions(generation))
                                .append("marks", marks),
                        new ReplaceOptions().upsert(true));
    }

    /** The versions of the views as this software folds them. */
    Map<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        for (Projection<?> view : database.views()) {
            versions.put(view.name(), view.version());
        }
        return versions;
    }

    private static Document versions(Generation generation) {
        var versions = new Document();
        generation.versions().forEach(versions::append);
        return versions;
    }
}
