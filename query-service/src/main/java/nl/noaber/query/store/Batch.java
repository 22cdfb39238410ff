package nl.noaber.query.store;

import java.util.List;

/** Successive events of one partition, and the checkpoint after them. */
public record Batch(Checkpoint before, List<ReceivedEvent> events, Checkpoint after) {
    public Batch {
        events = List.copyOf(events);
    }

    /** Whether it changes anything worth writing. */
    public boolean isNews() {
        return !before.equals(after);
    }
}
