package nl.noaber.command.study;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.study.StudyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link StudyDecider} and records the events it gives. */
@Aggregate(type = "study")
class StudyAggregate extends EventSourcedAggregate {
    private @Nullable Study study;

    StudyAggregate() {}

    @CommandHandler
    StudyAggregate(StudyCommand.Open command, MembershipLookup memberships, EventLookup events) {
        decide(command, memberships, events);
    }

    @CommandHandler
    void handle(StudyCommand.End command, MembershipLookup memberships, EventLookup events) {
        decide(command, memberships, events);
    }

    @CommandHandler
    void handle(
            StudyCommand.GiveConsent command, MembershipLookup memberships, EventLookup events) {
        decide(command, memberships, events);
    }

    @CommandHandler
    void handle(
            StudyCommand.WithdrawConsent command,
            MembershipLookup memberships,
            EventLookup events) {
        decide(command, memberships, events);
    }

    @CommandHandler
    void handle(StudyCommand.Research command, MembershipLookup memberships, EventLookup events) {
        decide(command, memberships, events);
    }

    private void decide(StudyCommand command, MembershipLookup memberships, EventLookup events) {
        recordAll(new StudyDecider(study, memberships, events).decide(command), command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return study == null ? Lifetimes.NONE : study.lifetimes();
    }

    /** Takes the cached state in place of the events that made it. */
    @EventSourcingHandler
    void resume(Study state) {
        study = state;
        identify(state.id());
    }

    @EventSourcingHandler
    void evolve(StudyEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        study = Study.evolve(study, event, envelope.occurredOn());
        identify(event.study());
    }
}
