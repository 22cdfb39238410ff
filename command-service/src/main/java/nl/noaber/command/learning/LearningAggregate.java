package nl.noaber.command.learning;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.SessionsOfCommunity;
import nl.noaber.kernel.learning.LearningEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Learning} and its fact to the log. */
@Aggregate(type = "learning")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class LearningAggregate extends EventSourcedAggregate {
    private Learning learning;

    LearningAggregate() {}

    @CommandHandler
    LearningAggregate(LearningCommand.Reflect c, SessionsOfCommunity sessions) {
        record(Learning.reflect(c, sessions), c.envelope());
    }

    @CommandHandler
    LearningAggregate(LearningCommand.DrawLesson c, SessionsOfCommunity sessions) {
        record(Learning.draw(c, sessions), c.envelope());
    }

    @CommandHandler
    LearningAggregate(LearningCommand.RecordOutcome c, EventLookup earlier) {
        record(Learning.conclude(c, earlier), c.envelope());
    }

    @CommandHandler
    LearningAggregate(LearningCommand.Tell c, MembershipLookup standings) {
        record(Learning.record(c, standings), c.envelope());
    }

    @CommandHandler
    LearningAggregate(LearningCommand.Conclude c, EventLookup earlier) {
        record(Learning.conclude(c, earlier), c.envelope());
    }

    @CommandHandler
    void handle(LearningCommand.Attribute c, EventLookup earlier) {
        record(learning.attribute(c, earlier), c.envelope());
    }

    @EventSourcingHandler
    void evolve(LearningEvent event) {
        learning = Learning.evolve(event);
        identify(learning.id());
    }
}
