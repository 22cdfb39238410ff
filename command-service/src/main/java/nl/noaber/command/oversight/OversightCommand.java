package nl.noaber.command.oversight;

import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** The commands about earlier events. */
public sealed interface OversightCommand extends StreamCommand {
    /**
     * The stream of the corrections, releases or attributions of an event, of a signal, or of a
     * note.
     */
    @Override
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

    /** A signal is acknowledged or dismissed. */
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

    /** An event is traced back to the events that it followed from. */
    record Attribute(OversightEvent.EventAttributed event, Envelope envelope)
            implements OversightCommand {
        @Override
        public Identifier stream() {
            return event.attribution();
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
