package nl.noaber.query.projection;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Precision;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * When something was and which event says so: what lets every number open what is behind it.
 *
 * @param index the event's place in the log
 */
public record Mark(OccurredOn on, EventId event, long index) {

    /** By valid time; what is equally old keeps the order in which it was told. */
    public static final Comparator<Mark> BY_TIME =
            Comparator.comparing((Mark mark) -> mark.on().to())
                    .thenComparing(mark -> mark.on().from())
                    .thenComparing(Mark::index);

    public static Mark of(RecordedEvent at) {
        return new Mark(at.envelope().occurredOn(), at.id(), at.index());
    }

    /** The days from this until the later one; none unless both are known to the day. */
    public @Nullable Long daysUntil(@Nullable Mark later) {
        return later == null
                        || on.precision() != Precision.DAY
                        || later.on.precision() != Precision.DAY
                ? null
                : (Long) ChronoUnit.DAYS.between(on.from(), later.on.from());
    }
}
