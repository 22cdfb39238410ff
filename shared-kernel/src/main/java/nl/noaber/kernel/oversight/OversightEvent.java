package nl.noaber.kernel.oversight;

import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import org.jspecify.annotations.Nullable;

/** What was said later about what was recorded earlier. */
public sealed interface OversightEvent extends DomainEvent {
    CommunityId community();

    /**
     * An earlier event was wrong (rule H15: never changed, never removed).
     *
     * @param corrected the earlier event
     * @param reason why it is wrong
     * @param occurredOn the right moment; none where the moment was right
     * @param retracted whether it did not happen at all
     */
    record CorrectionRecorded(
            CorrectionId correction,
            CommunityId community,
            EventId corrected,
            String reason,
            @Nullable OccurredOn occurredOn,
            boolean retracted)
            implements OversightEvent {}
}
