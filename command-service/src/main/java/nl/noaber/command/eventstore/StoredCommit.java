package nl.noaber.command.eventstore;

import com.mongodb.client.model.Projections;
import nl.noaber.kernel.log.Entry;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * A commit as the log holds it.
 *
 * @param number commit number, from 1 without a hole
 * @param firstIndex global index of its first event
 * @param hash stored leaf hash
 * @param bytes the entry exactly as it was hashed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; holds the bytes as they are
public record StoredCommit(long number, long firstIndex, byte[] hash, byte[] bytes) {

    static final Bson FIELDS = Projections.include("e0", "e1", "h", "entry");

    static StoredCommit of(BsonDocument document) {
        return new StoredCommit(
                document.getInt64("_id").getValue(),
                document.getInt64("e0").getValue(),
                document.getBinary("h").getData(),
                document.getBinary("entry").getData());
    }

    /** Its content. */
    public Entry entry() {
        return Entry.read(bytes);
    }

    Head head() {
        var entry = entry();
        return new Head(number, hash, entry.recordedAt(), firstIndex + entry.events().size() - 1);
    }
}
