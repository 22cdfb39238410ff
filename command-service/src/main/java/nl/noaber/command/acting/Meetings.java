package nl.noaber.command.acting;

import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;

/**
 * Knows where people met and who was there; that a session was held does not become untrue, so it
 * may be read outside the stream.
 */
public interface Meetings {
    Optional<Meeting> session(SessionId session);

    Optional<CoreGroup> coreGroup(GroupId group);

    /**
     * A session, as far as a decision rests on it.
     *
     * @param held whether it was opened and not cancelled
     * @param attended who was recorded as present
     */
    record Meeting(CommunityId community, boolean held, OccurredOn on, Set<PersonId> attended) {
        public Meeting {
            attended = Set.copyOf(attended);
        }
    }

    /** A group of kind core, with its members now. */
    record CoreGroup(CommunityId community, Set<PersonId> members) {
        public CoreGroup {
            members = Set.copyOf(members);
        }
    }
}
