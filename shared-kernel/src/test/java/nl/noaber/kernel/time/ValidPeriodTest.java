package nl.noaber.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidPeriodTest {
    private static final OccurredOn YEAR =
            new OccurredOn(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);
    private static final OccurredOn APRIL = month(4);
    private static final ValidPeriod SPRING =
            ValidPeriod.from(on("2010-03-01")).until(on("2010-06-01"));
    private static final ValidPeriod FUZZY = ValidPeriod.from(month(3)).until(month(6));

    @Test
    void itHoldsFromItsFirstDayUntilBeforeItsLast() {
        assertThat(SPRING.possiblyContains(on("2010-02-28"))).isFalse();
        assertThat(SPRING.possiblyContains(on("2010-03-01"))).isTrue();
        assertThat(SPRING.possiblyContains(on("2010-05-31"))).isTrue();
        assertThat(SPRING.possiblyContains(on("2010-06-01"))).isFalse();
        assertThat(SPRING.possiblyContains(YEAR)).isTrue();
    }

    @Test
    void withSharpDatesWhatIsPossibleIsCertain() {
        for (var day = LocalDate.of(2010, 2, 1); day.getMonthValue() < 8; day = day.plusDays(1)) {
            var moment = OccurredOn.day(day);
            assertThat(SPRING.certainlyContains(moment)).isEqualTo(SPRING.possiblyContains(moment));
        }
    }

    @Test
    void itCertainlyContainsOnlyWhatEveryReadingOfTheDatesContains() {
        assertThat(FUZZY.certainlyContains(on("2010-03-30"))).isFalse();
        assertThat(FUZZY.certainlyContains(on("2010-03-31"))).isTrue();
        assertThat(FUZZY.certainlyContains(APRIL)).isTrue();
        assertThat(FUZZY.certainlyContains(on("2010-05-31"))).isTrue();
        assertThat(FUZZY.certainlyContains(on("2010-06-01"))).isFalse();
        assertThat(SPRING.certainlyContains(YEAR)).isFalse();
    }

    @Test
    void itPossiblyContainsWhatOneReadingOfTheDatesContains() {
        assertThat(FUZZY.possiblyContains(on("2010-02-28"))).isFalse();
        assertThat(FUZZY.possiblyContains(on("2010-03-01"))).isTrue();
        assertThat(FUZZY.possiblyContains(on("2010-06-29"))).isTrue();
        assertThat(FUZZY.possiblyContains(on("2010-06-30"))).isFalse();
    }

    @Test
    void whatLastsContainsEverythingAfterItsStart() {
        var lasting = ValidPeriod.from(on("2010-03-01"));
        assertThat(lasting.lasts()).isTrue();
        assertThat(SPRING.lasts()).isFalse();
        assertThat(lasting.certainlyContains(on("2030-01-01"))).isTrue();
        assertThat(lasting.possiblyContains(on("2030-01-01"))).isTrue();
        assertThat(lasting.possiblyEndedBefore(on("2030-01-01"))).isFalse();
    }

    @Test
    void theFirstDayOnWhichItMayHaveEndedIsNotAfterItsEnd() {
        assertThat(FUZZY.possiblyEndedBefore(on("2010-06-01"))).isFalse();
        assertThat(FUZZY.possiblyEndedBefore(on("2010-06-02"))).isTrue();
        assertThat(FUZZY.possiblyEndedBefore(YEAR)).isTrue();
    }

    @Test
    void whatEndsWhenTheOtherBeginsDoesNotOverlap() {
        assertThat(SPRING.certainlyOverlaps(ValidPeriod.from(on("2010-06-01")))).isFalse();
        assertThat(SPRING.certainlyOverlaps(ValidPeriod.from(on("2010-05-31")))).isTrue();
        assertThat(ValidPeriod.from(on("2010-05-31")).certainlyOverlaps(SPRING)).isTrue();
    }

    @Test
    void aClashThatIsOnlyPossibleIsNone() {
        assertThat(SPRING.certainlyOverlaps(ValidPeriod.from(YEAR))).isFalse();
        assertThat(ValidPeriod.from(YEAR).certainlyOverlaps(ValidPeriod.from(on("2010-06-01"))))
                .isTrue();
    }

    private static OccurredOn on(String day) {
        return OccurredOn.day(LocalDate.parse(day));
    }

    private static OccurredOn month(int month) {
        var first = LocalDate.of(2010, month, 1);
        return new OccurredOn(first, first.plusMonths(1).minusDays(1), Precision.MONTH);
    }
}
