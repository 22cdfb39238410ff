package nl.noaber.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.noaber.query.projection.Moment;
import org.junit.jupiter.api.Test;

/** By which day what did not happen is judged (ADR 0013). */
class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private final Moments moments = new Moments(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theDayAskedAboutIsTheOneNamedElseTheLastThatIsKnownOf() {
        assertThat(moments.day(asOf("2010-06-01"), null)).isEqualTo("2010-06-01");
        assertThat(moments.day(asOf("2010-06-01"), THEN)).isEqualTo("2010-06-01");
        assertThat(moments.day(Moment.NOW, null)).isEqualTo("2026-11-25");
        assertThat(moments.day(Moment.knownAt(7), THEN)).isEqualTo("2026-03-01");
    }

    @Test
    void ofADayThatHadNotComeNothingIsKnownToBeMissing() {
        assertThat(moments.day(asOf("2030-01-01"), null)).isEqualTo("2026-11-25");
        assertThat(moments.day(asOf("2026-06-01"), THEN)).isEqualTo("2026-03-01");
    }

    private static Moment asOf(String day) {
        return Moment.asOf(LocalDate.parse(day));
    }
}
