package nl.noaber.kernel.group;

import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;

/** What happens to one group. */
public sealed interface GroupEvent extends DomainEvent {
    GroupId group();

    /** A group was formed. */
    record Formed(GroupId group, CommunityId community, GroupKind kind, String name)
            implements GroupEvent {}

    /** Somebody became a member. */
    record MemberAdded(GroupId group, PersonId person) implements GroupEvent {}

    /** Somebody is no longer a member. */
    record MemberRemoved(GroupId group, PersonId person, String reason) implements GroupEvent {}

    /** The group ended on purpose (rule H5). */
    record Dissolved(GroupId group, String reason, String whatFollows) implements GroupEvent {}
}
