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

    /**
     * Whether the bounds are those that the precision names: a whole month, quarter, half-year or
     * year of the calendar. Events recorded before commands were held to it may have other bounds.
     */
    public boolean hasBoundsOfPrecision() {
        return switch (precision) {
            case DAY -> from.equals(to);
            case MONTH -> isWhole(1);
            case QUARTER -> isWhole(3);
            case HALF_YEAR -> isWhole(6);
            case YEAR -> isWhole(12);
            case PERIOD -> true;
        };
    }

    /** Whether it is one of the equal parts, of so many months, that a year has. */
    private boolean isWhole(int months) {
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % months == 0
                && to.getYear() == from.getYear()
                && to.getMonthValue() == from.getMonthValue() + months - 1
                && to.getDayOfMonth() == to.lengthOfMonth();
    }

    /** Whether it had certainly happened by the end of {@code day}. */
    public boolean hadHappenedBy(LocalDate day) {
        return !to.isAfter(day);
    }
}
