package nl.noaber.command.community;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link CommunityDecider} and records the events it gives. */
@Aggregate(type = "community")
class CommunityAggregate extends EventSourcedAggregate {
    private @Nullable Community community;

    CommunityAggregate() {}

    @CommandHandler
    CommunityAggregate(CommunityCommand.Propose command) {
        decide(command, null);
    }

    @CommandHandler
    void handle(CommunityCommand.FrameIssue command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.AssessSuitability command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.OverruleSuitability command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.AgreeSizeLimit command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.AgreeTerm command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.AgreeSupport command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.Start command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.Close command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.Reopen command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.Join command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.Leave command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.AssignRole command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.EndRole command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.HandOver command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.NominateModerator command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.AcceptModerator command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.ObjectToModerator command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.ConfirmModerator command) {
        decide(command);
    }

    @CommandHandler
    void handle(
            CommunityCommand.Tell command,
            MembershipLookup memberships,
            MeetingLookup meetings,
            EventLookup events) {
        decide(command, new CommunityFacts(memberships, meetings, events));
    }

    @CommandHandler
    void handle(
            CommunityCommand.Decide command,
            MembershipLookup memberships,
            MeetingLookup meetings,
            EventLookup events) {
        decide(command, new CommunityFacts(memberships, meetings, events));
    }

    @CommandHandler
    void handle(
            CommunityCommand.RaiseObjection command,
            MembershipLookup memberships,
            MeetingLookup meetings,
            EventLookup events) {
        decide(command, new CommunityFacts(memberships, meetings, events));
    }

    @CommandHandler
    void handle(
            CommunityCommand.Spawn command,
            MembershipLookup memberships,
            MeetingLookup meetings,
            EventLookup events) {
        decide(command, new CommunityFacts(memberships, meetings, events));
    }

    @CommandHandler
    void handle(
            CommunityCommand.ContinueAs command,
            MembershipLookup memberships,
            MeetingLookup meetings,
            EventLookup events) {
        decide(command, new CommunityFacts(memberships, meetings, events));
    }

    private void decide(CommunityCommand.Life command) {
        decide(command, null);
    }

    private void decide(CommunityCommand.Membership command) {
        decide(command, null);
    }

    private void decide(CommunityCommand.Moderation command) {
        decide(command, null);
    }

    private void decide(CommunityCommand command, @Nullable CommunityFacts facts) {
        recordAll(new CommunityDecider(community, facts).decide(command), command.envelope());
    }

    @Override
    protected void resume(Object state) {
        community = (Community) state;
    }

    @EventSourcingHandler
    void evolve(CommunityEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        community = Community.evolve(community, event, envelope.occurredOn());
        identify(event.community());
    }
}
