package nl.noaber.kernel.log;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event inside an entry; its facts and envelope are slices of the entry's own bytes. Events of
 * one entry may share the slice of their envelope.
 */
public record EntryEvent(
        byte[] entry,
        String at,
        int dataFrom,
        int dataTo,
        String id,
        int metaFrom,
        int metaTo,
        String name,
        @Nullable Integer revision,
        @Nullable StreamPosition stream) {

    /** The same event with the envelope that the entry holds for all its events. */
    EntryEvent sharing(int from, int to) {
        return new EntryEvent(entry, at, dataFrom, dataTo, id, from, to, name, revision, stream);
    }

    /** Canonical JSON of what happened. */
    public byte[] data() {
        return Arrays.copyOfRange(entry, dataFrom, dataTo);
    }

    /** Canonical JSON of its envelope. */
    public byte[] meta() {
        return Arrays.copyOfRange(entry, metaFrom, metaTo);
    }

    /** When it was made, by the clock of its maker. */
    public Instant madeAt() {
        return Instant.parse(at);
    }

    /** The value of a record on the topic: facts and envelope as they were hashed. */
    public byte[] value() {
        var bytes = new Bytes(dataTo - dataFrom + metaTo - metaFrom + 32);
        return bytes.ascii("{\"data\":")
                .raw(data())
                .ascii(",\"meta\":")
                .raw(meta())
                .put('}')
                .toArray();
    }

    /** The text under a top-level key of what happened, or null. */
    public @Nullable String dataText(String key) {
        return new EntryScanner(entry, dataFrom).textOf(key);
    }

    /** The text under a top-level key of the envelope, or null. */
    public @Nullable String metaText(String key) {
        return new EntryScanner(entry, metaFrom).textOf(key);
    }
}
