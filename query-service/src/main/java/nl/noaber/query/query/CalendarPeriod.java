package nl.noaber.query.query;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** The length of the periods of an answer. */
public enum CalendarPeriod {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6);

    private final int months;

    CalendarPeriod(int months) {
        this.months = months;
    }

    /** The period that certainly contains a moment; none if its date is too fuzzy. */
    public @Nullable Span containing(OccurredOn on) {
        Span span = containing(on.from());
        return on.to().isAfter(span.to()) ? null : span;
    }

    private Span containing(LocalDate day) {
        int nth = (day.getMonthValue() - 1) / months;
        YearMonth first = YearMonth.of(day.getYear(), nth * months + 1);
        String name =
                switch (this) {
                    case MONTH -> first.toString();
                    case QUARTER -> day.getYear() + "-Q" + (nth + 1);
                    case HALF_YEAR -> day.getYear() + "-H" + (nth + 1);
                };
        return new Span(name, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** One such period. */
    public record Span(String name, LocalDate from, LocalDate to) {}
}
