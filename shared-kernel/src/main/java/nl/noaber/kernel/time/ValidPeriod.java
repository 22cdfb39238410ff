package nl.noaber.kernel.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of valid time, as sharply as its ends are known.
 *
 * <p>It is half-open: what ended on a day no longer holds on that day, so one may end a role and
 * take up another on the same day. Where dates are fuzzy, the caller says which way the doubt goes:
 * <em>possibly</em> is true if some reading of the dates makes it true, <em>certainly</em> only if
 * every reading does.
 *
 * @param start when it began
 * @param end when it ended; none while it lasts
 */
public record ValidPeriod(OccurredOn start, @Nullable OccurredOn end) {

    /** A period that began and goes on. */
    public static ValidPeriod from(OccurredOn start) {
        return new ValidPeriod(start, null);
    }

    /** The same period with its end. */
    public ValidPeriod until(OccurredOn ended) {
        return new ValidPeriod(start, ended);
    }

    /** Whether no end is known. */
    public boolean lasts() {
        return end == null;
    }

    /** Whether {@code moment} can have fallen in it. */
    public boolean possiblyContains(OccurredOn moment) {
        return !start.from().isAfter(moment.to())
                && (end == null || moment.from().isBefore(end.to()));
    }

    /** Whether all of {@code moment} certainly fell in it. */
    public boolean certainlyContains(OccurredOn moment) {
        return !moment.from().isBefore(start.to())
                && (end == null || moment.to().isBefore(end.from()));
    }

    /** Whether it can have ended before the last day of {@code moment}. */
    public boolean possiblyEndedBefore(OccurredOn moment) {
        return end != null && moment.to().isAfter(end.from());
    }

    /** Whether it had certainly ended when {@code moment} began. */
    public boolean certainlyOver(OccurredOn moment) {
        return end != null && !moment.from().isBefore(end.to());
    }

    /** Whether both certainly held on some same day. */
    public boolean certainlyOverlaps(ValidPeriod other) {
        LocalDate bothStarted = later(start.to(), other.start.to());
        return bothStarted.isBefore(certainEnd()) && bothStarted.isBefore(other.certainEnd());
    }

    private LocalDate certainEnd() {
        return end == null ? LocalDate.MAX : end.from();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
