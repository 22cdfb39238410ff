package nl.noaber.command.community;

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
        record(community.join(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Leave c) {
        record(community.leave(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.AssignRole c) {
        record(community.assign(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.EndRole c) {
        record(community.end(c), c.envelope());
    }

    @CommandHandler
    void handle(CommunityCommand.Close c) {
        record(community.close(c), c.envelope());
    }

    @EventSourcingHandler
    void evolve(CommunityEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        community = Community.evolve(community, event, envelope.occurredOn());
        identify(event.community());
    }
}
