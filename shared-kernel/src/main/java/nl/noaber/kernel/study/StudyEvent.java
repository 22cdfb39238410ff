package nl.noaber.kernel.study;

import java.util.List;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.StudyId;
import org.jspecify.annotations.Nullable;

/** What happens in one study of a community. */
public sealed interface StudyEvent extends DomainEvent {
    StudyId study();

    /** From opening to end. */
    sealed interface Life extends StudyEvent {}

    /** Who consents to what, and until when. */
    sealed interface Consent extends StudyEvent {}

    /** What is observed, found and reported back. */
    sealed interface Research extends StudyEvent {}

    /** A researcher opened a study. */
    record Opened(
            @Made StudyId study,
            CommunityId community,
            PersonId person,
            String title,
            String question)
            implements Life {}

    /** It was broken off. */
    record Stopped(StudyId study, String reason) implements Life {}

    /** It came to its end. */
    record Closed(StudyId study, String summary) implements Life {}

    /** Somebody consented, from that moment on. */
    record ConsentGiven(StudyId study, PersonId person, List<ConsentScope> covers)
            implements Consent {
        public ConsentGiven {
            if (covers.isEmpty()) {
                throw new IllegalArgumentException("'covers' holds one or more");
            }
            covers = List.copyOf(covers);
        }
    }

    /** Somebody no longer consents, to anything, from that moment on. */
    record ConsentWithdrawn(StudyId study, PersonId person, @Nullable String reason)
            implements Consent {}

    /** A researcher saw something. */
    record ObservationRecorded(
            StudyId study, @Nullable SessionId session, List<PersonId> observed, String text)
            implements Research {
        public ObservationRecorded {
            observed = List.copyOf(observed);
        }
    }

    /** Somebody was interviewed. */
    record InterviewHeld(StudyId study, PersonId interviewed, String topic) implements Research {}

    /** Somebody answered a questionnaire. */
    record QuestionnaireAnswered(StudyId study, PersonId respondent, String questionnaire)
            implements Research {}

    /** A document was analysed. */
    record DocumentAnalysed(StudyId study, String document, String text) implements Research {}

    /**
     * Something was found.
     *
     * @param restsOn events it rests on
     */
    record FindingRecorded(
            StudyId study, @Made FindingId finding, String text, List<EventId> restsOn)
            implements Research {
        public FindingRecorded {
            restsOn = List.copyOf(restsOn);
        }
    }

    /** A finding was reported back to those it is about. */
    record FindingFedBack(StudyId study, FindingId finding, @Nullable SessionId session)
            implements Research {}

    /** Somebody does not agree with a finding. */
    record FindingContested(StudyId study, FindingId finding, PersonId person, String text)
            implements Research {}

    /**
     * The history was replayed under a changed question.
     *
     * @param until the day or commit up to which
     * @param without kinds of event left out
     */
    record ReplayRun(
            StudyId study, String view, String question, String until, List<String> without)
            implements Research {
        public ReplayRun {
            without = List.copyOf(without);
        }
    }

    /** Data left the house, as far as consent goes. */
    record DatasetExported(StudyId study, String title, String purpose, long upToCommit)
            implements Research {}
}
