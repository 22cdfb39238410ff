package nl.noaber.command.community;

import java.util.Objects;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Hands the commands of each family to its decider and records the events it gives. Only the family
 * {@code Direction} needs facts of other streams.
 */
@Aggregate(type = "community")
class CommunityAggregate extends EventSourcedAggregate {
    private @Nullable Community community;

    CommunityAggregate() {}

    @CommandHandler
    CommunityAggregate(CommunityCommand.Propose command) {
        record(LifeDecider.propose(command), command.envelope());
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
    void handle(CommunityCommand.ChangeProfile command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.Leave command, GroupDepartures groups) {
        decide(command);
        leaveGroups(command.person(), command.reason(), command.envelope(), groups);
    }

    @CommandHandler
    void handle(CommunityCommand.AssignRole command) {
        decide(command);
    }

    @CommandHandler
    void handle(CommunityCommand.EndRole command, GroupDepartures groups) {
        decide(command);
        leaveGroups(command.person(), command.reason(), command.envelope(), groups);
    }

    @CommandHandler
    void handle(CommunityCommand.HandOver command, GroupDepartures groups) {
        decide(command);
        var handedOver = command.event();
        leaveGroups(handedOver.person(), handedOver.reason(), command.envelope(), groups);
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
            CommunityCommand.RecordEvent command,
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
        record(new LifeDecider(community()).decide(command), command.envelope());
    }

    private void decide(CommunityCommand.Membership command) {
        recordAll(new MembershipDecider(community()).decide(command), command.envelope());
    }

    /** With the last role ends what only members have: their membership in groups. */
    private void leaveGroups(
            PersonId person, String reason, Envelope envelope, GroupDepartures groups) {
        if (!community().members().belongs(person)) {
            groups.remove(community().id(), person, reason, envelope);
        }
    }

    private void decide(CommunityCommand.Moderation command) {
        recordAll(new ModerationDecider(community()).decide(command), command.envelope());
    }

    private void decide(CommunityCommand.Direction command, CommunityFacts facts) {
        record(new DirectionDecider(community(), facts).decide(command), command.envelope());
    }

    private Community community() {
        return Objects.requireNonNull(community, "A community is proposed first");
    }

    @Override
    protected Lifetimes lifetimes() {
        return community == null ? Lifetimes.NONE : community.lifetimes();
    }

    /** Takes the cached state in place of the events that made it. */
    @EventSourcingHandler
    void resume(Community state) {
        community = state;
        identify(state.id());
    }

    @EventSourcingHandler
    void evolve(CommunityEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        community = Community.evolve(community, event, envelope.occurredOn());
        identify(event.community());
    }
}
