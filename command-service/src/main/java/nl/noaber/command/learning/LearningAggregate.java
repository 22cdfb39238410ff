package nl.noaber.command.learning;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.SessionsOfCommunity;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.learning.LearningEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link LearningDecider} and records the events it gives. */
@Aggregate(type = "learning")
class LearningAggregate extends EventSourcedAggregate {
    private @Nullable Learning learning;
    private Lifetimes lifetimes = Lifetimes.NONE;

    LearningAggregate() {}

    @CommandHandler
    LearningAggregate(
            LearningCommand.Reflect command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        decide(command, memberships, sessions, events);
    }

    @CommandHandler
    LearningAggregate(
            LearningCommand.DrawLesson command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        decide(command, memberships, sessions, events);
    }

    @CommandHandler
    LearningAggregate(
            LearningCommand.RecordOutcome command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        decide(command, memberships, sessions, events);
    }

    @CommandHandler
    LearningAggregate(
            LearningCommand.RecordEvent command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        decide(command, memberships, sessions, events);
    }

    @CommandHandler
    LearningAggregate(
            LearningCommand.Conclude command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        decide(command, memberships, sessions, events);
    }

    @CommandHandler
    void handle(
            LearningCommand.Attribute command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        decide(command, memberships, sessions, events);
    }

    private void decide(
            LearningCommand command,
            MembershipLookup memberships,
            SessionsOfCommunity sessions,
            EventLookup events) {
        recordAll(
                new LearningDecider(learning, memberships, sessions, events).decide(command),
                command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return lifetimes;
    }

    @EventSourcingHandler
    void evolve(LearningEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        learning = Learning.evolve(event);
        lifetimes = lifetimes.after(event, envelope.occurredOn());
        identify(event.entry());
    }
}
