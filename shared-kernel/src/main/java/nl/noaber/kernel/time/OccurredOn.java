package nl.noaber.kernel.time;

import java.time.LocalDate;

/**
 * Valid time: when something happened, as sharply as it is known. History is often recorded
 * afterwards and its dates are fuzzy.
 *
 * @param from first day it can have happened, inclusive
 * @param to last day it can have happened, inclusive, not before {@code from}; equal to {@code
 *     from} for {@code DAY}
 */
public record OccurredOn(LocalDate from, LocalDate to, Precision precision) {
    public OccurredOn {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("occurredOn: 'to' lies before 'from'");
        }
        if (precision == Precision.DAY && !from.equals(to)) {
            throw new IllegalArgumentException("occurredOn: precision DAY needs one day");
        }
    }

    /** On exactly this day. */
    public static OccurredOn day(LocalDate day) {
        return new OccurredOn(day, day, Precision.DAY);
    }

    /** Whether it had certainly happened by the end of {@code day}. */
    public boolean hadHappenedBy(LocalDate day) {
        return !to.isAfter(day);
    }
}
