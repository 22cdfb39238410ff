package nl.noaber.command.community;

import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;

/** Ends the group memberships of a person who no longer belongs to the community. */
@FunctionalInterface
public interface GroupDepartures {
    /**
     * Removes the person from every group of the community that admits no outsiders, by an event in
     * the stream of each group, in the present unit of work.
     */
    void remove(CommunityId community, PersonId person, String reason, Envelope envelope);
}
