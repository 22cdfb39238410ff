package nl.noaber.command.acting;

import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;

/** Knows whether a community was closed by then (rule H5). */
@FunctionalInterface
public interface ClosedCommunities {
    boolean isClosed(CommunityId community, OccurredOn moment);
}
