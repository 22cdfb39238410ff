package nl.noaber.command.lookup;

import java.util.List;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/** Finds the membership of a person in a community. */
@FunctionalInterface
public interface MembershipLookup {
    Membership of(CommunityId community, PersonId person);

    /** Who belonged to the community then, in the order of joining; nobody where none is known. */
    default List<PersonId> membersAt(CommunityId community, OccurredOn moment) {
        return List.of();
    }
}
