package nl.noaber.command.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.kernel.log.EntryEvent;

/**
 * Finds an event by its id, for which the log has no index: it keeps in memory which commit
 * contains each event. It reads the log once, and afterwards only new commits.
 */
public final class EventIdIndex {

    /**
     * An event and its position in the log.
     *
     * @param index global index
     */
    public record Place(StoredCommit commit, long index, EntryEvent event) {}

    private final CommitReader reader;
    private final Map<UUID, Long> commits = new HashMap<>();
    private long last;

    public EventIdIndex(CommitLog log) {
        this.reader = log.reader();
    }

    /** The event with this id, if the log contains it. */
    public Optional<Place> find(String event) {
        return numberOf(event)
                .flatMap(n -> reader.after(n - 1, 1).stream().findFirst())
                .flatMap(commit -> in(commit, event));
    }

    private synchronized Optional<Long> numberOf(String event) {
        var id = uuid(event);
        if (id.isPresent() && !commits.containsKey(id.get())) {
            reader.forEachAfter(last, this::remember);
        }
        return id.map(commits::get);
    }

    /** Skips a commit that was read before its predecessor; the next call reads it again. */
    private void remember(StoredCommit commit) {
        if (commit.number() == last + 1) {
            Long number = commit.number();
            commit.entry()
                    .events()
                    .forEach(e -> uuid(e.id()).ifPresent(id -> commits.put(id, number)));
            last = number;
        }
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Place> in(StoredCommit commit, String event) {
        var index = commit.firstIndex();
        for (var each : commit.entry().events()) {
            if (each.id().equals(event)) {
                return Optional.of(new Place(commit, index, each));
            }
            index++;
        }
        return Optional.empty();
    }
}
