package nl.noaber.infra.scenario.hellendoorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyDateTest {

    @ParameterizedTest
    @CsvSource({
        "2010-02-10, 2010-02-10, 2010-02-10, DAY",
        "2010-02, 2010-02-01, 2010-02-28, MONTH",
        "2009-Q4, 2009-10-01, 2009-12-31, QUARTER",
        "2010-H2, 2010-07-01, 2010-12-31, HALF_YEAR",
        "2011, 2011-01-01, 2011-12-31, YEAR",
        "2006/2008, 2006-01-01, 2008-12-31, PERIOD",
        "2010-01-01/2011-12-31, 2010-01-01, 2011-12-31, PERIOD"
    })
    void aDateIsAsSharpAsItIsWritten(
            String text, LocalDate from, LocalDate to, Precision precision) {
        assertThat(FuzzyDate.parse(text)).isEqualTo(new OccurredOn(from, to, precision));
    }
}
