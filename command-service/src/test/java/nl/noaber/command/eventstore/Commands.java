package nl.noaber.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.command.eventstore.store.AppendUnconfirmedException;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.EventDraft;
import nl.noaber.kernel.log.StreamPosition;

/** Small commits with a key, as retried commands make them. */
final class Commands {

    private Commands() {}

    static UUID id(String key) {
        return CommitIds.ofCommand("tester", "-", key);
    }

    static EventDraft event(String stream, long sequence) {
        return new EventDraft(
                Instant.EPOCH,
                "{\"some\":\"thing\"}".getBytes(UTF_8),
                null,
                "{}".getBytes(UTF_8),
                "test.happened",
                1,
                new StreamPosition("test", stream, sequence));
    }

    static long append(CommitLog log, String key, String stream, long sequence) {
        return log.append(id(key), "tester", "", List.of(event(stream, sequence)));
    }

    /** Repeats the command under its key until its outcome is known, as a patient client does. */
    static long appendUntilKnown(CommitLog log, String key, String stream, long sequence) {
        while (true) {
            try {
                return append(log, key, stream, sequence);
            } catch (AppendUnconfirmedException unknown) {
                // The same key again.
            }
        }
    }
}
