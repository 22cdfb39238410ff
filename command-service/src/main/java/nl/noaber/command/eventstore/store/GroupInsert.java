package nl.noaber.command.eventstore.store;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/**
 * MongoDB's {@code insert} command for one ordered group, assembled from documents that are bytes
 * already: the driver's bulk write would encode each of them again.
 */
public final class GroupInsert {

    /** The largest command; MongoDB takes 16 MiB. */
    public static final int MOST_BYTES = 12 * 1024 * 1024;

    private static final byte[] COMMAND = command();
    private static final int DIGITS = 6;

    private final MongoDatabase database;
    private byte[] bytes = new byte[1 << 20];

    GroupInsert(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Inserts the documents, durable when it returns.
     *
     * @throws GroupRefusedException if the store did not confirm every one of them
     * @throws com.mongodb.MongoException if the store did not answer or refused the command
     */
    public void insert(List<CommitDocument> documents) {
        var reply = database.runCommand(write(documents), RawBsonDocument.class);
        var inserted = reply.getNumber("n").intValue();
        if (inserted != documents.size()
                || reply.containsKey("writeErrors")
                || reply.containsKey("writeConcernError")) {
            throw new GroupRefusedException(inserted, documents.size(), reply.toJson());
        }
    }

    private RawBsonDocument write(List<CommitDocument> documents) {
        var room = COMMAND.length + 2;
        for (var document : documents) {
            room += document.length() + 2 + DIGITS;
        }
        if (bytes.length < room) {
            bytes = new byte[Math.max(room, bytes.length * 2)];
        }
        var target = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).put(COMMAND);
        var array = COMMAND.length - Integer.BYTES;
        for (var i = 0; i < documents.size(); i++) {
            target.put((byte) 3).put(Integer.toString(i).getBytes(ISO_8859_1)).put((byte) 0);
            documents.get(i).copyTo(target);
        }
        target.put((byte) 0);
        target.putInt(array, target.position() - array).put((byte) 0).putInt(0, target.position());
        return new RawBsonDocument(bytes, 0, target.position());
    }

    /** The command up to and with the length of its last element, the array of documents. */
    private static byte[] command() {
        var buffer = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("insert", LogCollections.COMMITS);
            writer.writeBoolean("ordered", true);
            writer.writeStartDocument("writeConcern");
            writer.writeString("w", "majority");
            writer.writeBoolean("j", true);
            writer.writeEndDocument();
            writer.writeStartArray("documents");
            writer.flush();
            return Arrays.copyOf(buffer.toByteArray(), buffer.getPosition());
        }
    }
}
