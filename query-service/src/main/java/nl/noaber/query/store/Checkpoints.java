package nl.noaber.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The checkpoints of all partitions. */
public final class Checkpoints {

    private final ReadDatabase database;

    public Checkpoints(ReadDatabase database) {
        this.database = database;
    }

    /** The checkpoint of a partition, made at the beginning if it is new. */
    public Checkpoint of(int partition) {
        database.checkpoints()
                .updateOne(
                        Filters.eq("_id", partition),
                        Updates.combine(
                                Updates.setOnInsert("index", -1L),
                                Updates.setOnInsert("commit", 0L),
                                Updates.setOnInsert("offset", 0L),
                                Updates.setOnInsert("touched", 0L)),
                        new UpdateOptions().upsert(true));
        return read(database.checkpoints().find(Filters.eq("_id", partition)).first());
    }

    /** All checkpoints there are. */
    public List<Checkpoint> all() {
        return database.inSnapshot(this::all);
    }

    List<Checkpoint> all(ClientSession session) {
        var all = new ArrayList<Checkpoint>();
        database.checkpoints().find(session).map(Checkpoints::read).into(all);
        return all;
    }

    Checkpoint of(ClientSession session, int partition) {
        return read(database.checkpoints().find(session, Filters.eq("_id", partition)).first());
    }

    /**
     * Moves a checkpoint, if it still has the value that the caller read.
     *
     * @throws FencedException if it does not
     */
    void move(ClientSession session, Checkpoint before, Checkpoint after) {
        Bson expected =
                Filters.and(
                        Filters.eq("_id", before.partition()),
                        Filters.eq("index", before.index()),
                        Filters.eq("commit", before.commit()),
                        Filters.eq("offset", before.offset()));
        Bson moved =
                Updates.combine(
                        Updates.set("log", after.log()),
                        Updates.set("index", after.index()),
                        Updates.set("commit", after.commit()),
                        Updates.set("offset", after.offset()));
        if (database.checkpoints().updateOne(session, expected, moved).getMatchedCount() != 1) {
            throw new FencedException(before.partition());
        }
    }

    /**
     * Makes every write that goes on beside this one conflict with it, so that one of them waits.
     */
    void touch(ClientSession session, Bson partitions) {
        database.checkpoints().updateMany(session, partitions, Updates.inc("touched", 1L));
    }

    private static Checkpoint read(@Nullable Document document) {
        if (document == null) {
            throw new IllegalStateException("A checkpoint is gone");
        }
        return new Checkpoint(
                document.getInteger("_id"),
                document.getString("log"),
                document.getLong("index"),
                document.getLong("commit"),
                document.getLong("offset"));
    }
}
