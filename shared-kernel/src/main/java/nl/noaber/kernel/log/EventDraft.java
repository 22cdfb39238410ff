package nl.noaber.kernel.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into an entry.
 *
 * @param at when it was made, by the clock of its maker
 * @param data canonical JSON of what happened
 * @param id id of the event, or null for the one derived from the commit
 * @param meta canonical JSON of its envelope
 * @param name wire name
 * @param revision revision of the wire form, or null where there is none
 * @param stream its place in a stream, or null if it belongs to none
 */
public record EventDraft(
        Instant at,
        byte[] data,
        @Nullable String id,
        byte[] meta,
        String name,
        @Nullable Integer revision,
        @Nullable StreamPosition stream) {

    /** Writes the event, with its envelope unless the entry holds it once for all its events. */
    void write(Bytes bytes, UUID commit, int index, boolean withMeta) {
        bytes.ascii("{\"at\":\"").ascii(Times.text(at)).ascii("\",\"data\":").raw(data);
        bytes.ascii(",\"id\":");
        if (id == null) {
            bytes.put('"').ascii(CommitIds.event(commit, index).toString()).put('"');
        } else {
            bytes.quoted(id);
        }
        if (withMeta) {
            bytes.ascii(",\"meta\":").raw(meta);
        }
        bytes.ascii(",\"name\":").quoted(name);
        if (revision != null) {
            bytes.ascii(",\"revision\":").ascii(revision.toString());
        }
        if (stream != null) {
            bytes.ascii(",\"seq\":").ascii(Long.toString(stream.sequence()));
            bytes.ascii(",\"stream\":")
                    .quoted(stream.id())
                    .ascii(",\"type\":")
                    .quoted(stream.type());
        }
        bytes.put('}');
    }
}
