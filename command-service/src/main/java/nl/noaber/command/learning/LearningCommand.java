package nl.noaber.command.learning;

import java.util.List;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.learning.ReflectionSubject;
import org.jspecify.annotations.Nullable;

/** The commands to a learning entry. */
public sealed interface LearningCommand extends StreamCommand {
    LearningId entry();

    @Override
    default LearningId stream() {
        return entry();
    }

    /** The actor reflects. */
    record Reflect(
            LearningId entry,
            CommunityId community,
            ReflectionSubject subject,
            int order,
            @Nullable SessionId session,
            String text,
            Envelope envelope)
            implements LearningCommand {}

    /** The actor draws a lesson. */
    record DrawLesson(
            LearningId entry,
            CommunityId community,
            @Nullable SessionId session,
            String text,
            Envelope envelope)
            implements LearningCommand {}

    record RecordOutcome(
            LearningId entry,
            CommunityId community,
            OutcomeKind kind,
            String title,
            List<EventId> attributedTo,
            Envelope envelope)
            implements LearningCommand {
        public RecordOutcome {
            attributedTo = List.copyOf(attributedTo);
        }
    }

    /** An event that is only recorded. */
    record RecordEvent(LearningEvent event, Envelope envelope) implements LearningCommand {
        @Override
        public LearningId entry() {
            return event.entry();
        }
    }

    /** An outcome, a missed outcome or a side effect is recorded. */
    record Conclude(LearningEvent.Return event, Envelope envelope) implements LearningCommand {
        @Override
        public LearningId entry() {
            return event.entry();
        }
    }

    /** An outcome is attributed to more events. */
    record Attribute(LearningEvent.OutcomeAttributed event, Envelope envelope)
            implements LearningCommand {
        @Override
        public LearningId entry() {
            return event.entry();
        }
    }
}
