package nl.noaber.command.oversight;

import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked about what was recorded earlier. */
sealed interface OversightCommand {
    Envelope envelope();

    @TargetAggregateIdentifier
    default String target() {
        return stream().value();
    }

    /** What it is about: the corrections or releases of an event, a signal, a note. */
    Identifier stream();

    record Correct(
            CommunityId community,
            EventId corrected,
            String reason,
            @Nullable OccurredOn occurredOn,
            boolean retracted,
            Envelope envelope)
            implements OversightCommand {
        CorrectionId correction() {
            return CorrectionId.of(corrected);
        }

        @Override
        public Identifier stream() {
            return correction();
        }
    }

    /** Something was done with a signal. */
    record Handle(OversightEvent.OnSignal event, Envelope envelope) implements OversightCommand {
        @Override
        public Identifier stream() {
            return event.signal();
        }
    }

    record Release(OversightEvent.VisibilityReleased event, Envelope envelope)
            implements OversightCommand {
        @Override
        public Identifier stream() {
            return event.release();
        }
    }

    record Note(OversightEvent.AuditNoteRecorded event, Envelope envelope)
            implements OversightCommand {
        @Override
        public Identifier stream() {
            return event.note();
        }
    }
}
