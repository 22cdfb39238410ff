package nl.noaber.infra.scenario.hellendoorn;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;

/**
 * Parser of dates of the precision to which they are known: day, month, quarter, half-year, year.
 */
public final class FuzzyDate {

    private FuzzyDate() {}

    /**
     * Reads {@code 2010-02-10}, {@code 2010-02}, {@code 2009-Q4}, {@code 2010-H1}, {@code 2010},
     * {@code 2006/2008} or {@code 2010-01-01/2011-12-31}.
     *
     * @throws java.time.DateTimeException if the text is malformed
     */
    public static OccurredOn parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new OccurredOn(
                    parse(text.substring(0, slash)).from(),
                    parse(text.substring(slash + 1)).to(),
                    Precision.PERIOD);
        }
        return switch (text.length()) {
            case 4 -> months(Year.parse(text).atMonth(1), 12, Precision.YEAR);
            case 10 -> OccurredOn.day(LocalDate.parse(text));
            default -> partOfYear(Year.parse(text.substring(0, 4)), text.substring(5));
        };
    }

    private static OccurredOn partOfYear(Year year, String part) {
        int number = Integer.parseInt(part.substring(1));
        return switch (part.charAt(0)) {
            case 'Q' -> months(year.atMonth(number * 3 - 2), 3, Precision.QUARTER);
            case 'H' -> months(year.atMonth(number * 6 - 5), 6, Precision.HALF_YEAR);
            default -> months(year.atMonth(Integer.parseInt(part)), 1, Precision.MONTH);
        };
    }

    private static OccurredOn months(YearMonth first, int count, Precision precision) {
        return new OccurredOn(
                first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
    }
}
