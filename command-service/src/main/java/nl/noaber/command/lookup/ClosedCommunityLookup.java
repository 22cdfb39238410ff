package nl.noaber.command.lookup;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.time.OccurredOn;

/** Tests whether a community was closed at a moment (rule H5). */
@FunctionalInterface
public interface ClosedCommunityLookup {
    boolean isClosed(CommunityId community, OccurredOn moment);
}
