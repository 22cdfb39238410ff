package nl.noaber.command.eventstore.store;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.log.EntryDraft;
import nl.noaber.kernel.log.Sha256;

/**
 * The BSON of one commit, laid out by hand: the caller's thread writes all but the number, so the
 * appender only fills four gaps and the end.
 */
public final class CommitDocument {

    private static final byte[] ID = element(0x12, "_id");
    private static final byte[] CID = element(0x05, "cid");
    private static final byte[] STREAM = element(0x05, "s");
    private static final byte[] STREAMS = element(0x04, "s");
    private static final byte[] FIRST = element(0x12, "e0");
    private static final byte[] LAST = element(0x12, "e1");
    private static final byte[] HASH = element(0x05, "h");
    private static final byte[] ENTRY = element(0x05, "entry");
    private static final int FIXED = 4 + 9 * 4 + 21 + 4 * 8 + 16 + 3 * 5 + Sha256.LENGTH + 16;

    private final EntryDraft draft;
    private final int events;
    private final ByteBuffer bson;
    private final int idAt;
    private final int firstAt;
    private final int lastAt;
    private final int hashAt;
    private final int entryAt;

    public CommitDocument(EntryDraft draft, List<byte[]> streams, int events) {
        this.draft = draft;
        this.events = events;
        var room = FIXED + streams.size() * (StreamKey.LENGTH + 12);
        bson = ByteBuffer.allocate(room + draft.headLength() + EntryDraft.MAX_SEAL + 1);
        bson.order(LITTLE_ENDIAN).putInt(0).put(ID);
        idAt = bson.position();
        bson.putLong(0).put(CID);
        putCommit(draft.commit());
        putStreams(streams);
        firstAt = bson.put(FIRST).position();
        bson.putLong(0).put(LAST);
        lastAt = bson.position();
        bson.putLong(0).put(HASH).putInt(Sha256.LENGTH).put((byte) 0);
        hashAt = bson.position();
        bson.position(hashAt + Sha256.LENGTH).put(ENTRY);
        entryAt = bson.position();
        draft.copyHead(bson.array(), entryAt + 5);
    }

    /** The document under this number, and the place of the log after it. */
    public Head seal(Head before, Instant time) {
        var number = before.number() + 1;
        var seal = EntryDraft.seal(number, before.hash(), time);
        var leaf = draft.leaf(seal);
        bson.putLong(idAt, number);
        bson.putLong(firstAt, before.lastIndex() + 1);
        bson.putLong(lastAt, before.lastIndex() + events);
        bson.put(hashAt, leaf);
        bson.putInt(entryAt, draft.headLength() + seal.length).put(entryAt + 4, (byte) 0);
        var end = entryAt + 5 + draft.headLength() + seal.length;
        bson.put(end - seal.length, seal).put(end, (byte) 0).putInt(0, end + 1);
        return new Head(number, leaf, time, before.lastIndex() + events);
    }

    /** Bytes it takes, at most before it is sealed and exactly afterwards. */
    public int length() {
        var length = bson.getInt(0);
        return length == 0 ? bson.capacity() : length;
    }

    void copyTo(ByteBuffer target) {
        target.put(bson.array(), 0, length());
    }

    private void putCommit(UUID id) {
        bson.putInt(16).put((byte) 4).order(BIG_ENDIAN);
        bson.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bson.order(LITTLE_ENDIAN);
    }

    private void putStreams(List<byte[]> streams) {
        if (streams.size() == 1) {
            bson.put(STREAM);
            putKey(streams.getFirst());
        } else if (!streams.isEmpty()) {
            bson.put(STREAMS);
            var from = bson.position();
            bson.putInt(0);
            for (var i = 0; i < streams.size(); i++) {
                bson.put(element(0x05, Integer.toString(i)));
                putKey(streams.get(i));
            }
            bson.put((byte) 0).putInt(from, bson.position() - from);
        }
    }

    private void putKey(byte[] key) {
        bson.putInt(key.length).put((byte) 0).put(key);
    }

    private static byte[] element(int type, String name) {
        return ((char) type + name + "\0").getBytes(ISO_8859_1);
    }
}
