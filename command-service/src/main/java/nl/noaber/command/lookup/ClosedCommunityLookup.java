package nl.noaber.command.lookup;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.time.OccurredOn;

/** Knows whether a community was closed by then (rule H5). */
@FunctionalInterface
public interface ClosedCommunityLookup {
    boolean isClosed(CommunityId community, OccurredOn moment);
}
