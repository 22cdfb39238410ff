package nl.noaber.command.group;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Group} and its facts to the log. */
@Aggregate(type = "group")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class GroupAggregate extends EventSourcedAggregate {
    private Group group;

    GroupAggregate() {}

    @CommandHandler
    GroupAggregate(GroupCommand.Form c, MembershipLookup standings, ClosedCommunityLookup closed) {
        recordAll(Group.form(c, standings, closed), c.envelope());
    }

    @CommandHandler
    void handle(
            GroupCommand.AddMember c, MembershipLookup standings, ClosedCommunityLookup closed) {
        record(group.add(c, standings, closed), c.envelope());
    }

    @CommandHandler
    void handle(GroupCommand.RemoveMember c) {
        record(group.remove(c), c.envelope());
    }

    @CommandHandler
    void handle(GroupCommand.Dissolve c) {
        record(group.dissolve(c), c.envelope());
    }

    @CommandHandler
    void handle(GroupCommand.Tell c, MembershipLookup standings) {
        record(group.record(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(GroupCommand.Volunteer c) {
        record(group.volunteer(c), c.envelope());
    }

    @CommandHandler
    void handle(GroupCommand.Advise c, ClosedCommunityLookup closed) {
        record(group.advise(c, closed), c.envelope());
    }

    @Override
    protected void resume(Object state) {
        group = (Group) state;
    }

    @EventSourcingHandler
    void evolve(GroupEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        group = Group.evolve(group, event, envelope.occurredOn());
        identify(event.group());
    }
}
