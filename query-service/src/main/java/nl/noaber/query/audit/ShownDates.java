package nl.noaber.query.audit;

import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.audit.AuditController.RecordedAs;
import nl.noaber.query.audit.AuditController.StandsAs;
import nl.noaber.query.visibility.VisibilityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether events are shown as they stand or as they were recorded; the other is shown beside it.
 *
 * @param policy knows the known corrections
 */
record ShownDates(VisibilityPolicy policy, boolean asTheyStand) {

    /** When an event happened, as it stands; none if it was retracted. */
    @Nullable OccurredOn standing(RecordedEvent event) {
        return policy.isRetracted(event) ? null : policy.moment(event);
    }

    /** How an event was recorded that is shown with another date. */
    @Nullable RecordedAs recordedAs(RecordedEvent event) {
        OccurredOn stands = standing(event);
        return asTheyStand && stands != null && isCorrected(event)
                ? new RecordedAs(event.envelope().occurredOn())
                : null;
    }

    /** How an event stands that is shown as it was recorded. */
    @Nullable StandsAs standsAs(RecordedEvent event) {
        OccurredOn stands = standing(event);
        return asTheyStand || !isCorrected(event) ? null : new StandsAs(stands, stands == null);
    }

    private boolean isCorrected(RecordedEvent event) {
        return !event.envelope().occurredOn().equals(standing(event));
    }
}
