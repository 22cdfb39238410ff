package nl.noaber.command.eventstore;

import java.util.Optional;
import java.util.UUID;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.read.NewCommits;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.kernel.log.EntryEvent;

/**
 * Finds an event by its id, for which the log has no index. An id does not reveal its commit (it is
 * a hash of the commit id), so the commit number of every event is kept in memory, under 64 bits of
 * the id: about 40 bytes an event. The first lookup reads the log once; later lookups read only
 * commits that are new. What the index finds is compared with the commit itself.
 */
public final class EventIdIndex {

    /**
     * An event and where it is.
     *
     * @param index global index
     */
    public record Place(StoredCommit commit, long index, EntryEvent event) {}

    private final CommitReader reader;
    private final CommitNumbersByKey commits = new CommitNumbersByKey();
    private final NewCommits newCommits;

    public EventIdIndex(CommitLog log) {
        this.reader = log.reader();
        newCommits = new NewCommits(reader, this::add);
    }

    /** The event with this id, if it is in the log now. */
    public Optional<Place> find(String event) {
        UUID id;
        try {
            id = UUID.fromString(event);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return indexed(id, event)
                .or(() -> {
                    newCommits.read();
                    return indexed(id, event);
                });
    }

    private Optional<Place> indexed(UUID id, String event) {
        for (long number : numbers(id)) {
            Optional<Place> place =
                    reader.after(number - 1, 1).stream()
                            .findFirst()
                            .flatMap(commit -> in(commit, event));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private long[] numbers(UUID id) {
        synchronized (commits) {
            return commits.get(key(id));
        }
    }

    /** Lookups of events that are in the index do not wait for the reading. */
    private void add(StoredCommit commit) {
        synchronized (commits) {
            for (EntryEvent each : commit.events()) {
                try {
                    commits.add(key(UUID.fromString(each.id())), commit.number());
                } catch (IllegalArgumentException e) {
                    // No UUID: not an id under which events are looked up.
                }
            }
        }
    }

    private static long key(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32);
    }

    private static Optional<Place> in(StoredCommit commit, String event) {
        var index = commit.firstIndex();
        for (var each : commit.events()) {
            if (each.id().equals(event)) {
                return Optional.of(new Place(commit, index, each));
            }
            index++;
        }
        return Optional.empty();
    }
}
