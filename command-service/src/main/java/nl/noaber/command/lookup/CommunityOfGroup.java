package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;

/** Finds the community of a group. It never changes, so it may be read outside the stream. */
@FunctionalInterface
public interface CommunityOfGroup {
    Optional<CommunityId> of(GroupId group);
}
