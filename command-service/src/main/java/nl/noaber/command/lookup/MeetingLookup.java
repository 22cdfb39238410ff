package nl.noaber.command.lookup;

import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * Knows where people met and who was there; that a session was held does not become untrue, so it
 * may be read outside the stream.
 */
public interface MeetingLookup {
    Optional<Meeting> session(SessionId session);

    /** A group of kind core, with those who were in it at that moment. */
    Optional<CoreGroup> coreGroup(GroupId group, OccurredOn moment);

    /** Whether somebody was in that group, of whatever kind, at that moment. */
    boolean inGroup(PersonId person, GroupId group, OccurredOn moment);

    /**
     * A session, as far as a decision rests on it.
     *
     * @param held whether it was opened and not cancelled
     * @param attended who was recorded as present
     * @param missing who was recorded as not there, with apologies or without
     */
    record Meeting(
            CommunityId community,
            boolean held,
            OccurredOn on,
            Set<PersonId> attended,
            Set<PersonId> missing) {
        public Meeting {
            attended = Set.copyOf(attended);
            missing = Set.copyOf(missing);
        }
    }

    /** A group of kind core, with its members of a moment. */
    record CoreGroup(CommunityId community, Set<PersonId> members) {
        public CoreGroup {
            members = Set.copyOf(members);
        }
    }
}
