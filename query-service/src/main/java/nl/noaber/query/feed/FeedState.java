package nl.noaber.query.feed;

import java.util.Map;

/**
 * How the feed fares, for health and metrics.
 *
 * @param assigned whether a container reads, from checkpoints it has seen
 * @param partitions what each assigned partition does
 */
public record FeedState(boolean assigned, Map<Integer, Progress> partitions) {

    public FeedState {
        partitions = Map.copyOf(partitions);
    }

    /** What a partition does. */
    public enum Doing {
        CATCHING_UP,
        FOLLOWING,
        /** Waits for events that the topic does not have. */
        GAP,
        /** Met something it cannot read and will not skip. */
        STOPPED
    }

    /** One partition. */
    public record Progress(Doing doing, long index, long commit, String why) {}

    /** Whether everything that was there at the start has been taken and nothing is stuck. */
    public boolean ready() {
        return assigned && partitions.values().stream().allMatch(p -> p.doing() == Doing.FOLLOWING);
    }
}
