package nl.noaber.query.projection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;

/**
 * Combines dates that are known with different precision. The result is bounded by what all dates
 * together make certain: it is neither the date that was listed first nor the fuzziest one.
 */
public final class DateBounds {

    private DateBounds() {}

    /**
     * The earliest of several moments: one of them had certainly happened by its last day.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static OccurredOn earliest(Collection<OccurredOn> moments) {
        return bounds(
                moments,
                least(moments, OccurredOn::from, Comparator.naturalOrder()),
                least(moments, OccurredOn::to, Comparator.naturalOrder()));
    }

    /**
     * The latest of several moments: one of them certainly did not happen before its first day.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static OccurredOn latest(Collection<OccurredOn> moments) {
        return bounds(
                moments,
                least(moments, OccurredOn::from, Comparator.reverseOrder()),
                least(moments, OccurredOn::to, Comparator.reverseOrder()));
    }

    /**
     * One moment that was dated twice: the days that both dates allow, or all days of both if they
     * contradict each other.
     */
    public static OccurredOn same(OccurredOn one, OccurredOn other) {
        List<OccurredOn> both = List.of(one, other);
        OccurredOn earliest = earliest(both);
        OccurredOn latest = latest(both);
        return latest.from().isAfter(earliest.to())
                ? bounds(both, earliest.from(), latest.to())
                : bounds(both, latest.from(), earliest.to());
    }

    private static LocalDate least(
            Collection<OccurredOn> moments,
            Function<OccurredOn, LocalDate> day,
            Comparator<LocalDate> by) {
        return moments.stream().map(day).min(by).orElseThrow();
    }

    /** The precision of a date with the same bounds; otherwise that of the bounds themselves. */
    private static OccurredOn bounds(Collection<OccurredOn> known, LocalDate from, LocalDate to) {
        return known.stream()
                .filter(on -> on.from().equals(from) && on.to().equals(to))
                .findFirst()
                .orElseGet(() ->
                        from.equals(to)
                                ? OccurredOn.day(from)
                                : new OccurredOn(from, to, Precision.PERIOD));
    }
}
