package nl.noaber.command.lookup;

import java.time.LocalDate;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of valid time, as sharply as its ends are known.
 *
 * <p>It is half-open: what ended on a day no longer holds for what is recorded on that day
 * afterwards, so one may end a role and take up another on the same day. Where a date is fuzzy the
 * doubt is in favour of the person: a clash counts only if it is certain.
 *
 * @param end none while it lasts
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
    public boolean holdsAt(OccurredOn moment) {
        return !start.from().isAfter(moment.to())
                && (end == null || moment.from().isBefore(end.to()));
    }

    /** Whether both certainly held at some same moment. */
    public boolean overlaps(ValidPeriod other) {
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
