package nl.noaber.command.lookup;

import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.junit.jupiter.api.Test;

class ValidPeriodTest {
    private static final OccurredOn YEAR =
            new OccurredOn(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);
    private static final ValidPeriod SPRING =
            ValidPeriod.from(on("2010-03-01")).until(on("2010-06-01"));

    @Test
    void itHoldsFromItsFirstDayUntilBeforeItsLast() {
        assertThat(SPRING.holdsAt(on("2010-02-28"))).isFalse();
        assertThat(SPRING.holdsAt(on("2010-03-01"))).isTrue();
        assertThat(SPRING.holdsAt(on("2010-05-31"))).isTrue();
        assertThat(SPRING.holdsAt(on("2010-06-01"))).isFalse();
        assertThat(SPRING.holdsAt(YEAR)).isTrue();
    }

    @Test
    void whatEndsWhenTheOtherBeginsDoesNotOverlap() {
        assertThat(SPRING.overlaps(ValidPeriod.from(on("2010-06-01")))).isFalse();
        assertThat(SPRING.overlaps(ValidPeriod.from(on("2010-05-31")))).isTrue();
        assertThat(ValidPeriod.from(on("2010-05-31")).overlaps(SPRING)).isTrue();
    }

    @Test
    void aClashThatIsOnlyPossibleIsNone() {
        assertThat(SPRING.overlaps(ValidPeriod.from(YEAR))).isFalse();
        assertThat(ValidPeriod.from(YEAR).overlaps(ValidPeriod.from(on("2010-06-01")))).isTrue();
    }
}
