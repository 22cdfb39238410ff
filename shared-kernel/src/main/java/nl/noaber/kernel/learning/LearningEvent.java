package nl.noaber.kernel.learning;

import java.util.List;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import org.jspecify.annotations.Nullable;

/** What was learned and what came of it. */
public sealed interface LearningEvent extends DomainEvent {
    LearningId entry();

    CommunityId community();

    /** What people say they learned. */
    sealed interface Journal extends LearningEvent {}

    /** What came of it. */
    sealed interface Return extends LearningEvent {}

    /**
     * Somebody looked back.
     *
     * @param order 1 on what was done, 2 on the assumptions behind it, 3 on the learning itself
     */
    record ReflectionRecorded(
            @Made LearningId entry,
            CommunityId community,
            PersonId person,
            ReflectionSubject subject,
            int order,
            @Nullable SessionId session,
            String text)
            implements Journal {}

    /** Somebody saw something in a new light. */
    record InsightRecorded(
            @Made LearningId entry, CommunityId community, PersonId person, String text)
            implements Journal, Recordable {}

    /** A lesson was drawn. */
    record LessonDrawn(
            @Made LearningId entry,
            CommunityId community,
            PersonId person,
            @Nullable SessionId session,
            String text)
            implements Journal {}

    /** Somebody shared a dilemma. */
    record DilemmaShared(
            @Made LearningId entry, CommunityId community, PersonId person, String text)
            implements Journal, Recordable {}

    /** Somebody named a mistake, so that others need not make it. */
    record MistakeNamed(@Made LearningId entry, CommunityId community, PersonId person, String text)
            implements Journal, Recordable {}

    /** Somebody thinks otherwise than before. */
    record ViewChanged(
            @Made LearningId entry,
            CommunityId community,
            PersonId person,
            String before,
            String after)
            implements Journal, Recordable {}

    /** Halfway, one looked at how it goes. */
    record InterimEvaluationHeld(@Made LearningId entry, CommunityId community, String findings)
            implements Journal, Recordable {}

    /** What somebody expects became something else. */
    record ExpectationAdjusted(
            @Made LearningId entry,
            CommunityId community,
            PersonId person,
            String before,
            String after)
            implements Journal, Recordable {}

    /** A success was celebrated. */
    record SuccessCelebrated(@Made LearningId entry, CommunityId community, String text)
            implements Journal, Recordable {}

    /** Somebody took something home to their own organisation. */
    record CarriedHome(
            @Made LearningId entry, CommunityId community, PersonId person, String to, String text)
            implements Journal, Recordable {}

    /** Somebody does things otherwise from now on. */
    record PracticeAdopted(
            @Made LearningId entry, CommunityId community, PersonId person, String practice)
            implements Journal, Recordable {}

    /** One asked again what it is all for. */
    record PurposeReconsidered(@Made LearningId entry, CommunityId community, String text)
            implements Journal, Recordable {}

    /**
     * Something came of it, perhaps after the community ended.
     *
     * @param attributedTo earlier events it leads back to
     */
    record OutcomeRecorded(
            @Made LearningId entry,
            CommunityId community,
            OutcomeKind kind,
            String title,
            List<EventId> attributedTo)
            implements Return {
        public OutcomeRecorded {
            attributedTo = List.copyOf(attributedTo);
        }
    }

    /**
     * What was hoped for did not come.
     *
     * @param attributedTo earlier events that explain it
     */
    record OutcomeNotAchieved(
            @Made LearningId entry,
            CommunityId community,
            String title,
            String reason,
            List<EventId> attributedTo)
            implements Return {
        public OutcomeNotAchieved {
            attributedTo = List.copyOf(attributedTo);
        }
    }

    /**
     * Somebody traced an outcome back to more of what happened.
     *
     * @param entry the outcome
     * @param attributedTo earlier events, one or more
     */
    record OutcomeAttributed(
            LearningId entry,
            CommunityId community,
            PersonId person,
            List<EventId> attributedTo,
            String reason)
            implements Return {
        public OutcomeAttributed {
            if (attributedTo.isEmpty()) {
                throw new IllegalArgumentException("'attributedTo' holds one or more");
            }
            attributedTo = List.copyOf(attributedTo);
        }
    }

    /**
     * Something nobody aimed at came of it.
     *
     * @param attributedTo earlier events it leads back to
     */
    record SideEffectNoted(
            @Made LearningId entry,
            CommunityId community,
            String title,
            boolean welcome,
            List<EventId> attributedTo)
            implements Return {
        public SideEffectNoted {
            attributedTo = List.copyOf(attributedTo);
        }
    }
}
