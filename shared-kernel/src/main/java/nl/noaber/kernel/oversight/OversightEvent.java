package nl.noaber.kernel.oversight;

import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.id.AttributionId;
import nl.noaber.kernel.id.AuditNoteId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** What was said later about what was recorded earlier. */
public sealed interface OversightEvent extends DomainEvent {
    CommunityId community();

    /** What somebody did with a soft signal. */
    sealed interface OnSignal extends OversightEvent {
        SignalId signal();

        /** Which soft rule, such as {@code W1}. */
        String rule();

        /** Whether it may speak about one person, and then is not for everybody (finding F13). */
        default boolean mayConcernOnePerson() {
            return SoftRules.mayConcernOnePerson(rule());
        }
    }

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

    /**
     * Somebody takes a signal seriously.
     *
     * @param rule which soft rule, such as {@code W1}
     * @param raisedBy the event that raised it
     */
    record SignalAcknowledged(
            SignalId signal,
            CommunityId community,
            String rule,
            EventId raisedBy,
            PersonId person,
            String note)
            implements OnSignal {}

    /**
     * Somebody says why a signal is none here.
     *
     * @param rule which soft rule, such as {@code W1}
     * @param raisedBy the event that raised it
     */
    record SignalDismissed(
            SignalId signal,
            CommunityId community,
            String rule,
            EventId raisedBy,
            PersonId person,
            String reason)
            implements OnSignal {}

    /** The participants let a wider circle see one event (rule H11). */
    record VisibilityReleased(
            ReleaseId release,
            CommunityId community,
            EventId released,
            Visibility to,
            String reason,
            Basis basis)
            implements OversightEvent, DecidedTogether {}

    /**
     * Somebody traced an event back to earlier events that it followed from.
     *
     * @param attributed the event that followed
     * @param person the person whose view it is; others may see it otherwise
     * @param attributedTo the events that led to it, one or more
     */
    record EventAttributed(
            AttributionId attribution,
            CommunityId community,
            EventId attributed,
            PersonId person,
            List<EventId> attributedTo,
            String reason)
            implements OversightEvent {
        public EventAttributed {
            if (attributedTo.isEmpty()) {
                throw new IllegalArgumentException("'attributedTo' holds one or more");
            }
            attributedTo = List.copyOf(attributedTo);
        }
    }

    /**
     * Who looks after the record noted something.
     *
     * @param about the event it is about, if one
     */
    record AuditNoteRecorded(
            @Made AuditNoteId note, CommunityId community, @Nullable EventId about, String text)
            implements OversightEvent {}
}
