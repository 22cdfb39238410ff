package nl.noaber.command.eventstore.append;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.noaber.command.eventstore.store.CommitDocument;
import nl.noaber.command.eventstore.store.StreamKey;
import nl.noaber.command.eventstore.store.StreamTakenException;
import nl.noaber.kernel.log.EntryDraft;
import nl.noaber.kernel.log.EventDraft;

/** A commit that waits for its number; its thread waits for {@link #outcome()}. */
public final class PendingCommit {

    private final UUID id;
    private final String fingerprint;
    private final List<byte[]> streams;
    private final CommitDocument document;
    private final CompletableFuture<Long> outcome = new CompletableFuture<>();
    private final List<Object> claims;
    private final long deadline;

    private PendingCommit(
            UUID id,
            String fingerprint,
            List<byte[]> streams,
            CommitDocument document,
            long deadline) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.streams = streams;
        this.document = document;
        claims = claims(id, streams);
        this.deadline = deadline;
    }

    public static PendingCommit of(
            UUID log,
            UUID id,
            String actor,
            String fingerprint,
            List<EventDraft> events,
            long deadline) {
        var draft = EntryDraft.of(log, id, actor, fingerprint, events);
        var streams = streamKeys(events);
        var document = new CommitDocument(draft, streams, events.size());
        return new PendingCommit(id, fingerprint, streams, document, deadline);
    }

    /** One key for each stream; inside the commit the sequences of a stream have no gap. */
    private static List<byte[]> streamKeys(List<EventDraft> events) {
        var next = LinkedHashMap.<String, Long>newLinkedHashMap(2);
        var keys = new ArrayList<byte[]>(1);
        for (var event : events) {
            var position = event.stream();
            if (position == null) {
                continue;
            }
            var expected = next.put(position.id(), position.sequence() + 1);
            if (expected == null) {
                keys.add(StreamKey.of(position.id(), position.sequence()));
            } else if (expected != position.sequence()) {
                throw new StreamTakenException(
                        "sequence %d of stream %s follows %d in one commit"
                                .formatted(position.sequence(), position.id(), expected - 1));
            }
        }
        return keys;
    }

    UUID id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    List<byte[]> streams() {
        return streams;
    }

    CommitDocument document() {
        return document;
    }

    /** The number of the commit, or the exception that explains why it has none. */
    public CompletableFuture<Long> outcome() {
        return outcome;
    }

    boolean isLate(long nanoTime) {
        return nanoTime - deadline > 0;
    }

    /** The keys that two commits of one group must not share: commit id and stream keys. */
    List<Object> claims() {
        return claims;
    }

    private static List<Object> claims(UUID id, List<byte[]> streams) {
        var claims = new ArrayList<Object>(1 + streams.size());
        claims.add(id);
        streams.forEach(key -> claims.add(ByteBuffer.wrap(key)));
        return claims;
    }
}
