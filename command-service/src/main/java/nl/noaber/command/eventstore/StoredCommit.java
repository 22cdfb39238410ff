package nl.noaber.command.eventstore;

import com.mongodb.client.model.Projections;
import java.util.List;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.log.EntryEvent;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
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

    /** One pass over a document with these fields. */
    static StoredCommit of(RawBsonDocument document) {
        var number = 0L;
        var firstIndex = 0L;
        var hash = new byte[0];
        var entry = new byte[0];
        try (var reader = new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case "_id" -> number = reader.readInt64();
                    case "e0" -> firstIndex = reader.readInt64();
                    case "h" -> hash = reader.readBinaryData().getData();
                    case "entry" -> entry = reader.readBinaryData().getData();
                    default -> reader.skipValue();
                }
            }
        }
        return new StoredCommit(number, firstIndex, hash, entry);
    }

    /** Its content. */
    public Entry entry() {
        return Entry.read(bytes);
    }

    /** Its events alone. */
    List<EntryEvent> events() {
        return Entry.events(bytes);
    }

    Head head() {
        var entry = entry();
        return new Head(number, hash, entry.recordedAt(), firstIndex + entry.events().size() - 1);
    }
}
