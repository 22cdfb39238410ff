package nl.noaber.command.eventstore.store;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.client.model.Projections;
import java.nio.ByteBuffer;
import java.util.List;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.log.EntryEvent;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * A commit as it is stored in the log.
 *
 * @param number commit number, from 1 without a gap
 * @param firstIndex global index of its first event
 * @param hash stored leaf hash
 * @param bytes the entry exactly as it was hashed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; holds the bytes as they are
public record StoredCommit(long number, long firstIndex, byte[] hash, byte[] bytes) {

    private static final byte INT64 = 0x12;
    private static final byte BINARY = 0x05;
    private static final byte ARRAY = 0x04;
    private static final long ID = name("_id");
    private static final long FIRST = name("e0");
    private static final long HASH = name("h");
    private static final long ENTRY = name("entry");
    private static final byte[] NOTHING = {};

    public static final Bson FIELDS = Projections.include("e0", "e1", "h", "entry");

    /** One pass over the bytes of a document as {@link CommitDocument} lays it out. */
    public static StoredCommit of(RawBsonDocument document) {
        var bson = document.getByteBuffer().asNIO().order(LITTLE_ENDIAN);
        var number = 0L;
        var firstIndex = 0L;
        var hash = NOTHING;
        var entry = NOTHING;
        bson.getInt();
        for (byte type; (type = bson.get()) != 0; ) {
            var name = name(bson);
            if (type == INT64) {
                var value = bson.getLong();
                number = name == ID ? value : number;
                firstIndex = name == FIRST ? value : firstIndex;
            } else if (type == BINARY && (name == HASH || name == ENTRY)) {
                var bytes = new byte[bson.getInt()];
                bson.get();
                bson.get(bytes);
                hash = name == HASH ? bytes : hash;
                entry = name == ENTRY ? bytes : entry;
            } else if (type == BINARY) {
                skip(bson, bson.getInt() + 1);
            } else if (type == ARRAY) {
                skip(bson, bson.getInt(bson.position()));
            } else {
                throw new IllegalStateException("not of the log: a field of type " + type);
            }
        }
        return new StoredCommit(number, firstIndex, hash, entry);
    }

    private static void skip(ByteBuffer bson, int bytes) {
        bson.position(bson.position() + bytes);
    }

    /** The last eight letters of a name, which tell these names apart. */
    private static long name(ByteBuffer bson) {
        var name = 0L;
        for (byte letter; (letter = bson.get()) != 0; ) {
            name = name << 8 | letter;
        }
        return name;
    }

    private static long name(String name) {
        return name(ByteBuffer.wrap((name + "\0").getBytes(ISO_8859_1)));
    }

    /** Its content. */
    public Entry entry() {
        return Entry.read(bytes);
    }

    /** Its events alone. */
    public List<EntryEvent> events() {
        return Entry.events(bytes);
    }

    public Head head() {
        var entry = entry();
        return new Head(number, hash, entry.recordedAt(), firstIndex + entry.events().size() - 1);
    }
}
