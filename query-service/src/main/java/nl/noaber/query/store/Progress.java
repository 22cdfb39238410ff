package nl.noaber.query.store;

import java.util.List;
import nl.noaber.query.store.ParkedSequences.Parked;

/**
 * How far the read model has come. It changes whenever the commit of any history may have changed.
 */
public record Progress(List<Checkpoint> checkpoints, List<Parked> parked) {
    public Progress {
        checkpoints = List.copyOf(checkpoints);
        parked = List.copyOf(parked);
    }

    /** The commit up to which every event, of every history, has been taken; 0 before the first. */
    public long commit() {
        return checkpoints.stream().mapToLong(Checkpoint::commit).min().orElse(0);
    }
}
