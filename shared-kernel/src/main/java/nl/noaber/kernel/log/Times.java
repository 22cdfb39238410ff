package nl.noaber.kernel.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as the log writes them: UTC with exactly three decimals. */
final class Times {

    static final int LENGTH = 24;

    private static final int YEARS = 10_000;

    private Times() {}

    static String text(Instant instant) {
        var t = instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        if (t.getYear() < 0 || t.getYear() >= YEARS) {
            throw new IllegalArgumentException("no year of four digits: " + instant);
        }
        var text = new StringBuilder(LENGTH);
        digits(text, t.getYear(), 1000);
        digits(text.append('-'), t.getMonthValue(), 10);
        digits(text.append('-'), t.getDayOfMonth(), 10);
        digits(text.append('T'), t.getHour(), 10);
        digits(text.append(':'), t.getMinute(), 10);
        digits(text.append(':'), t.getSecond(), 10);
        digits(text.append('.'), t.getNano() / 1_000_000, 100);
        return text.append('Z').toString();
    }

    private static void digits(StringBuilder text, int number, int unit) {
        for (var u = unit; u > 0; u /= 10) {
            text.append((char) ('0' + number / u % 10));
        }
    }
}
