package nl.noaber.command.study;

import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.StudyEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a study. */
sealed interface StudyCommand {
    StudyEvent event();

    Envelope envelope();

    default StudyId study() {
        return event().study();
    }

    @TargetAggregateIdentifier
    default String target() {
        return study().value();
    }

    record Open(StudyEvent.Opened event, Envelope envelope) implements StudyCommand {}

    record End(StudyEvent.Life event, Envelope envelope) implements StudyCommand {}

    record GiveConsent(StudyEvent.ConsentGiven event, Envelope envelope) implements StudyCommand {}

    record WithdrawConsent(StudyEvent.ConsentWithdrawn event, Envelope envelope)
            implements StudyCommand {}

    record Research(StudyEvent.Research event, Envelope envelope) implements StudyCommand {}
}
