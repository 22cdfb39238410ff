package nl.noaber.command.lookup;

import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * Finds sessions and core groups with the people who were there. A session that was held stays
 * held, so it may be read outside its stream.
 */
public interface MeetingLookup {
    Optional<Meeting> session(SessionId session);

    /** The core group with its members at a moment; empty if the group is of another kind. */
    Optional<CoreGroup> coreGroup(GroupId group, OccurredOn moment);

    /** Whether a person was a member of a group of any kind at that moment. */
    boolean inGroup(PersonId person, GroupId group, OccurredOn moment);

    /**
     * What a decision needs to know of its session.
     *
     * @param held whether it was opened and not cancelled
     * @param attended who was recorded as present
     * @param missing who was recorded as absent, with apologies or without
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

    /** A core group with its members at a moment. */
    record CoreGroup(CommunityId community, Set<PersonId> members) {
        public CoreGroup {
            members = Set.copyOf(members);
        }
    }
}
