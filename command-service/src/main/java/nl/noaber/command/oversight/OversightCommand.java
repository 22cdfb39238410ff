package nl.noaber.command.oversight;

import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked about what was recorded earlier. */
sealed interface OversightCommand {
    CorrectionId correction();

    Envelope envelope();

    @TargetAggregateIdentifier
    default String target() {
        return correction().value();
    }

    record Correct(
            CommunityId community,
            EventId corrected,
            String reason,
            @Nullable OccurredOn occurredOn,
            boolean retracted,
            Envelope envelope)
            implements OversightCommand {
        @Override
        public CorrectionId correction() {
            return CorrectionId.of(corrected);
        }
    }
}
