package nl.noaber.command.group;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link GroupDecider} and records the events it gives. */
@Aggregate(type = "group")
class GroupAggregate extends EventSourcedAggregate {
    private @Nullable Group group;

    GroupAggregate() {}

    @CommandHandler
    GroupAggregate(
            GroupCommand.Form command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            GroupCommand.AddMember command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            GroupCommand.RemoveMember command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            GroupCommand.Dissolve command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            GroupCommand.RecordEvent command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            GroupCommand.Volunteer command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            GroupCommand.Advise command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    private void decide(
            GroupCommand command, MembershipLookup memberships, ClosedCommunityLookup closures) {
        recordAll(
                new GroupDecider(group, memberships, closures).decide(command), command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return group == null ? Lifetimes.NONE : group.lifetimes();
    }

    /** Takes the cached state in place of the events that made it. */
    @EventSourcingHandler
    void resume(Group state) {
        group = state;
        identify(state.id());
    }

    @EventSourcingHandler
    void evolve(GroupEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        group = Group.evolve(group, event, envelope.occurredOn());
        identify(event.group());
    }
}
