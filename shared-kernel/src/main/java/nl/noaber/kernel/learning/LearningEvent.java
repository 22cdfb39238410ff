package nl.noaber.kernel.learning;

import java.util.List;
import nl.noaber.kernel.DomainEvent;
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

    /**
     * Somebody looked back.
     *
     * @param order 1 on what was done, 2 on the assumptions behind it, 3 on the learning itself
     */
    record ReflectionRecorded(
            LearningId entry,
            CommunityId community,
            PersonId person,
            ReflectionSubject subject,
            int order,
            @Nullable SessionId session,
            String text)
            implements LearningEvent {}

    /** A lesson was drawn. */
    record LessonDrawn(
            LearningId entry,
            CommunityId community,
            PersonId person,
            @Nullable SessionId session,
            String text)
            implements LearningEvent {}

    /**
     * Something came of it, perhaps after the community ended.
     *
     * @param attributedTo earlier events it leads back to
     */
    record OutcomeRecorded(
            LearningId entry,
            CommunityId community,
            OutcomeKind kind,
            String title,
            List<EventId> attributedTo)
            implements LearningEvent {
        public OutcomeRecorded {
            attributedTo = List.copyOf(attributedTo);
        }
    }
}
