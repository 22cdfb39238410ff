package nl.noaber.command.lookup;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;

/** Finds the membership of a person in a community. */
@FunctionalInterface
public interface MembershipLookup {
    Membership of(CommunityId community, PersonId person);
}
