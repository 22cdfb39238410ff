package nl.noaber.command.lookup;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;

/** Finds out what a person is in a community. */
@FunctionalInterface
public interface MembershipLookup {
    Membership of(CommunityId community, PersonId person);
}
