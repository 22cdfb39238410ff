package nl.noaber.query.store;

import java.util.Set;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.visibility.VisibilityPolicy;

/**
 * What a viewer may see of a history at a moment.
 *
 * @param commit the commit that is reflected: the last one, or that by which the moment is known
 * @param last the index of the last event of this history
 * @param folded the events from which the views are folded; empty unless requested
 */
public record VisibilitySnapshot(
        long commit, long last, VisibilityPolicy policy, Set<EventId> folded) {
    public VisibilitySnapshot {
        folded = Set.copyOf(folded);
    }
}
