package nl.noaber.command.study;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.study.StudyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Study} and its facts to the log. */
@Aggregate(type = "study")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class StudyAggregate extends EventSourcedAggregate {
    private Study study;

    StudyAggregate() {}

    @CommandHandler
    StudyAggregate(StudyCommand.Open c, MembershipLookup standings) {
        record(Study.open(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(StudyCommand.End c, MembershipLookup standings) {
        record(study.end(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(StudyCommand.GiveConsent c, MembershipLookup standings) {
        record(study.consent(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(StudyCommand.WithdrawConsent c) {
        record(study.withdraw(c), c.envelope());
    }

    @CommandHandler
    void handle(StudyCommand.Research c, MembershipLookup standings, EventLookup earlier) {
        record(study.research(c, standings, earlier), c.envelope());
    }

    @Override
    protected void resume(Object state) {
        study = (Study) state;
    }

    @EventSourcingHandler
    void evolve(StudyEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        study = Study.evolve(study, event, envelope.occurredOn());
        identify(event.study());
    }
}
