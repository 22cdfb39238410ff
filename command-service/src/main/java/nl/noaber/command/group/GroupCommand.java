package nl.noaber.command.group;

import java.util.List;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;

/** The commands to a group. */
sealed interface GroupCommand extends StreamCommand {
    GroupId group();

    @Override
    default GroupId stream() {
        return group();
    }

    record Form(
            GroupId group,
            CommunityId community,
            GroupKind kind,
            String name,
            List<PersonId> members,
            Envelope envelope)
            implements GroupCommand {
        public Form {
            members = List.copyOf(members);
        }
    }

    record AddMember(GroupId group, PersonId person, Envelope envelope) implements GroupCommand {}

    record RemoveMember(GroupId group, PersonId person, String reason, Envelope envelope)
            implements GroupCommand {}

    record Dissolve(GroupId group, String reason, String whatFollows, Envelope envelope)
            implements GroupCommand {}

    /** An event that is only recorded, or the mandate. */
    record RecordEvent(GroupId group, GroupEvent event, Envelope envelope)
            implements GroupCommand {}

    /** An advice that nobody asked for. */
    record Volunteer(GroupId group, GroupEvent.AdviceGiven event, Envelope envelope)
            implements GroupCommand {}

    /** One step in the course of an advice. */
    record Advise(GroupId group, GroupEvent.Advice event, Envelope envelope)
            implements GroupCommand {}
}
