package nl.noaber.kernel.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the log as read back: one commit with all its events.
 *
 * @param previous leaf hash of the entry before it, zeros for the first
 * @param time recorded time, never before that of the entry before it
 */
public record Entry(
        long number,
        byte[] previous,
        UUID commit,
        String actor,
        String fingerprint,
        UUID log,
        String time,
        List<EntryEvent> events) {

    /** What the first entry names as the one before it. */
    public static byte[] genesis() {
        return new byte[Sha256.LENGTH];
    }

    public Instant recordedAt() {
        return Instant.parse(time);
    }

    /**
     * Reads the bytes of an entry, which have exactly one form.
     *
     * @throws NotCanonicalException if the bytes have any other
     */
    public static Entry read(byte[] entry) {
        return new EntryScanner(entry, 0).entry();
    }

    /**
     * Reads the events of an entry and nothing around them, for readers of long stretches.
     *
     * @throws NotCanonicalException if the bytes have another form up to the end of the events
     */
    public static List<EntryEvent> events(byte[] entry) {
        return new EntryScanner(entry, 0).events();
    }
}
