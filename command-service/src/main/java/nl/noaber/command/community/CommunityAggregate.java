package nl.noaber.command.community;

import nl.noaber.command.acting.Meetings;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.stream.StreamAggregate;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.community.CommunityEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Community} and its facts to the log. */
@Aggregate(type = "community")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class CommunityAggregate extends StreamAggregate {
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
        record(new Roster(community).join(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Leave c) {
        record(new Roster(community).leave(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AssignRole c) {
        record(new Roster(community).assign(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.EndRole c) {
        record(new Roster(community).end(c), c.envelope());
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
            Standings standings,
            Meetings meetings,
            EarlierEvents earlier) {
        record(course(standings, meetings, earlier).record(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.Decide c,
            Standings standings,
            Meetings meetings,
            EarlierEvents earlier) {
        record(course(standings, meetings, earlier).decide(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.RaiseObjection c,
            Standings standings,
            Meetings meetings,
            EarlierEvents earlier) {
        record(course(standings, meetings, earlier).object(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.HandOver c) {
        recordAll(new Roster(community).handOver(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.Spawn c,
            Standings standings,
            Meetings meetings,
            EarlierEvents earlier) {
        record(course(standings, meetings, earlier).spawn(c), c.envelope());
    }

    @CommandHandler
    void handle(
            CommunityCommand.ContinueAs c,
            Standings standings,
            Meetings meetings,
            EarlierEvents earlier) {
        record(course(standings, meetings, earlier).continueAs(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.NominateModerator c) {
        record(new Roster(community).nominate(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AcceptModerator c) {
        record(new Roster(community).accept(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.ObjectToModerator c) {
        record(new Roster(community).object(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.ConfirmModerator c) {
        recordAll(new Roster(community).confirm(c), c.envelope());
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

    private Course course(Standings standings, Meetings meetings, EarlierEvents earlier) {
        return new Course(community, standings, meetings, earlier);
    }
}
