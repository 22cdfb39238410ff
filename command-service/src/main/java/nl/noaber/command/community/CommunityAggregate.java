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

/** Carries commands to a {@link Community} and its facts to the log. */
@Aggregate(type = "community")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class CommunityAggregate extends EventSourcedAggregate {
    private Community community;

    CommunityAggregate() {}

    @CommandHandler
    CommunityAggregate(CommunityCommand.Propose c) {
        record(Community.propose(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.FrameIssue c) {
        record(community.frame(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AssessSuitability c) {
        record(community.assess(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.OverruleSuitability c) {
        record(community.overrule(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AgreeSizeLimit c) {
        record(community.agree(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AgreeTerm c) {
        record(community.agree(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AgreeSupport c) {
        record(community.agree(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Start c) {
        record(community.start(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Join c) {
        record(new MembershipDecider(community).join(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Leave c) {
        record(new MembershipDecider(community).leave(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AssignRole c) {
        record(new MembershipDecider(community).assign(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.EndRole c) {
        record(new MembershipDecider(community).end(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Close c) {
        record(community.close(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Reopen c) {
        record(community.reopen(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.Tell c,
            MembershipLookup standings,
            MeetingLookup meetings,
            EventLookup earlier) {
        record(course(standings, meetings, earlier).record(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.Decide c,
            MembershipLookup standings,
            MeetingLookup meetings,
            EventLookup earlier) {
        record(course(standings, meetings, earlier).decide(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.RaiseObjection c,
            MembershipLookup standings,
            MeetingLookup meetings,
            EventLookup earlier) {
        record(course(standings, meetings, earlier).object(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.HandOver c) {
        recordAll(new MembershipDecider(community).handOver(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.Spawn c,
            MembershipLookup standings,
            MeetingLookup meetings,
            EventLookup earlier) {
        record(course(standings, meetings, earlier).spawn(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.ContinueAs c,
            MembershipLookup standings,
            MeetingLookup meetings,
            EventLookup earlier) {
        record(course(standings, meetings, earlier).continueAs(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.NominateModerator c) {
        record(new MembershipDecider(community).nominate(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AcceptModerator c) {
        record(new MembershipDecider(community).accept(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.ObjectToModerator c) {
        record(new MembershipDecider(community).object(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.ConfirmModerator c) {
        recordAll(new MembershipDecider(community).confirm(c), c.envelope());
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

    private DirectionDecider course(
            MembershipLookup standings, MeetingLookup meetings, EventLookup earlier) {
        return new DirectionDecider(community, standings, meetings, earlier);
    }
}
