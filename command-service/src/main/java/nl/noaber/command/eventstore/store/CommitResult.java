package nl.noaber.command.eventstore.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.log.EntryEvent;

/**
 * The commit of an executed command.
 *
 * @param number commit number
 * @param commit commit id
 * @param fingerprint of the request
 * @param recordedAt recorded time
 * @param firstIndex global index of the first event
 * @param events the events in order
 */
public record CommitResult(
        long number,
        UUID commit,
        String fingerprint,
        Instant recordedAt,
        long firstIndex,
        List<EntryEvent> events) {

    public static CommitResult of(StoredCommit stored) {
        var entry = stored.entry();
        return new CommitResult(
                stored.number(),
                entry.commit(),
                entry.fingerprint(),
                entry.recordedAt(),
                stored.firstIndex(),
                entry.events());
    }
}
