package nl.noaber.command.study;

import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.StudyEvent;

/** The commands to a study. */
sealed interface StudyCommand extends StreamCommand {
    StudyEvent event();

    default StudyId study() {
        return event().study();
    }

    @Override
    default StudyId stream() {
        return study();
    }

    record Open(StudyEvent.Opened event, Envelope envelope) implements StudyCommand {}

    record End(StudyEvent.Life event, Envelope envelope) implements StudyCommand {}

    record GiveConsent(StudyEvent.ConsentGiven event, Envelope envelope) implements StudyCommand {}

    record WithdrawConsent(StudyEvent.ConsentWithdrawn event, Envelope envelope)
            implements StudyCommand {}

    record Research(StudyEvent.Research event, Envelope envelope) implements StudyCommand {}
}
