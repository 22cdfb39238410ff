package nl.noaber.command.acting;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;

/** Finds out what a person is in a community. */
@FunctionalInterface
public interface Standings {
    Standing of(CommunityId community, PersonId person);
}
