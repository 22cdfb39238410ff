package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By which day what did not happen is judged (ADR 0013). */
class TemporalQueryParserTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private final TemporalQueryParser moments =
            new TemporalQueryParser(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theDayIsTheOneRequestedOrElseTheLastOneKnown() {
        assertThat(moments.day(asOf("2010-06-01"), null)).isEqualTo("2010-06-01");
        assertThat(moments.day(asOf("2010-06-01"), THEN)).isEqualTo("2010-06-01");
        assertThat(moments.day(TemporalQuery.NOW, null)).isEqualTo("2026-11-25");
        assertThat(moments.day(TemporalQuery.knownAt(7), THEN)).isEqualTo("2026-03-01");
    }

    @Test
    void aDayAfterTheLastKnownDayIsCappedToThatDay() {
        assertThat(moments.day(asOf("2030-01-01"), null)).isEqualTo("2026-11-25");
        assertThat(moments.day(asOf("2026-06-01"), THEN)).isEqualTo("2026-03-01");
    }

    /**
     * Today is the day in the zone of the installation, as for commands. Siblings: the day of the
     * present, and the day on which a past commit was recorded.
     */
    @Test
    @Tag("fault:G6")
    void todayIsTheDayOfTheZone() {
        Instant pastMidnight = Instant.parse("2026-11-25T23:30:00Z");
        var amsterdam =
                new TemporalQueryParser(Clock.fixed(pastMidnight, ZoneId.of("Europe/Amsterdam")));
        assertThat(amsterdam.day(TemporalQuery.NOW, null)).isEqualTo("2026-11-26");
        assertThat(amsterdam.day(asOf("2026-11-26"), null)).isEqualTo("2026-11-26");
        assertThat(amsterdam.day(TemporalQuery.knownAt(7), Instant.parse("2026-07-01T22:30:00Z")))
                .isEqualTo("2026-07-02");
    }

    private static TemporalQuery asOf(String day) {
        return TemporalQuery.asOf(LocalDate.parse(day));
    }
}
