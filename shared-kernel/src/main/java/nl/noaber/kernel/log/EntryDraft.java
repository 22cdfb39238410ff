package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an entry that is known before its number is: made by the many callers, sealed by
 * the one appender, whose part sorts last and is short.
 */
public final class EntryDraft {

    /** An event with its envelope fits into one record on the topic. */
    public static final int MAX_EVENT = 60 * 1024;

    /** An entry holds every list of people that a command accepts. */
    public static final int MAX_ENTRY = 512 * 1024;

    /** The longest part that sealing adds. */
    public static final int MAX_SEAL = 133;

    private final UUID commit;
    private final byte[] head;
    private final MessageDigest digest;

    private EntryDraft(UUID commit, byte[] head) {
        this.commit = commit;
        this.head = head;
        digest = Sha256.fresh();
        digest.update((byte) 0);
        digest.update(head);
    }

    /**
     * Puts the bytes together. An envelope that several events share is written once.
     *
     * @param fingerprint of the request that asked for the commit, or empty
     * @throws NotCanonicalException if an event's data or meta are not canonical JSON
     * @throws EntryTooLargeException if an event exceeds 60 KiB, or the entry could exceed 512 KiB
     *     under any number
     */
    public static EntryDraft of(
            UUID log, UUID commit, String actor, String fingerprint, List<EventDraft> events) {
        var shared = sharedMeta(events);
        var bytes = new Bytes(256 + 768 * events.size());
        bytes.ascii("{\"actor\":").quoted(actor);
        bytes.ascii(",\"commit\":\"").ascii(commit.toString()).ascii("\",\"events\":[");
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            CanonicalJson.require(event.data());
            if (shared == null) {
                CanonicalJson.require(event.meta());
            }
            requireRoom(event.data().length + event.meta().length, MAX_EVENT);
            event.write(i == 0 ? bytes : bytes.put(','), commit, i, shared == null);
        }
        bytes.ascii("],\"fingerprint\":").quoted(fingerprint);
        bytes.ascii(",\"log\":\"").ascii(log.toString()).put('"');
        if (shared != null) {
            CanonicalJson.require(shared);
            bytes.ascii(",\"meta\":").raw(shared);
        }
        requireRoom(bytes.length() + MAX_SEAL, MAX_ENTRY);
        return new EntryDraft(commit, bytes.toArray());
    }

    /** The envelope of all events, if there are several events and it is the same. */
    private static byte @Nullable [] sharedMeta(List<EventDraft> events) {
        if (events.size() < 2) {
            return null;
        }
        byte[] first = events.getFirst().meta();
        return events.stream().allMatch(event -> Arrays.equals(first, event.meta())) ? first : null;
    }

    private static void requireRoom(int bytes, int most) {
        if (bytes > most) {
            throw new EntryTooLargeException(bytes, most);
        }
    }

    public UUID commit() {
        return commit;
    }

    /** The bytes so far. */
    public byte[] head() {
        return head.clone();
    }

    public int headLength() {
        return head.length;
    }

    /** Copies the bytes so far to where the entry is being put together. */
    public void copyHead(byte[] target, int from) {
        System.arraycopy(head, 0, target, from, head.length);
    }

    /** What sealing adds under this number. */
    public static byte[] seal(long number, byte[] previous, Instant time) {
        return (",\"n\":"
                        + number
                        + ",\"prev\":\""
                        + HexFormat.of().formatHex(previous)
                        + "\",\"time\":\""
                        + Times.text(time)
                        + "\"}")
                .getBytes(ISO_8859_1);
    }

    /** The leaf hash of the entry that this seal makes. */
    public byte[] leaf(byte[] seal) {
        return Sha256.copy(digest).digest(seal);
    }

    /** The whole entry. */
    public byte[] entry(byte[] seal) {
        var entry = new byte[head.length + seal.length];
        copyHead(entry, 0);
        System.arraycopy(seal, 0, entry, head.length, seal.length);
        return entry;
    }
}
