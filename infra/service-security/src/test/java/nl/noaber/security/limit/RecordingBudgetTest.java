package nl.noaber.security.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * An account records a bounded number of events and bytes a day. Siblings: every command, accepted
 * or refused, through the one executor of commands.
 */
@Tag("fault:A1")
class RecordingBudgetTest {

    private final SetTime clock = new SetTime();
    private final RecordingBudget budget =
            new RecordingBudget(new RecordingLimits(24, DataSize.ofBytes(2400)), clock);

    @Test
    void theEventsOfADayAreBounded() {
        for (int i = 0; i < 24; i++) {
            budget.spend("writer", 1);
        }
        assertThat(spent("writer", 1).waiting()).isEqualTo(Duration.ofHours(1));
        assertThatCode(() -> budget.spend("other", 1)).doesNotThrowAnyException();
    }

    @Test
    void theBytesOfADayAreBounded() {
        budget.spend("writer", 2000);
        assertThat(spent("writer", 500).waiting()).isEqualTo(Duration.ofHours(1));
        assertThatCode(() -> budget.spend("writer", 400)).doesNotThrowAnyException();
    }

    @Test
    void aCommandThatRecordedManyEventsPaysForAllOfThem() {
        budget.spend("writer", 1);
        budget.charge("writer", 30);
        assertThat(spent("writer", 1).waiting()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void theBudgetComesBackEvenly() {
        budget.spend("writer", 2400);
        clock.passes(Duration.ofHours(12));
        assertThatCode(() -> budget.spend("writer", 1200)).doesNotThrowAnyException();
        assertThat(spent("writer", 100).waiting()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aRefusalTakesNothing() {
        budget.spend("writer", 2000);
        for (int i = 0; i < 50; i++) {
            spent("writer", 500);
        }
        assertThatCode(() -> budget.spend("writer", 400)).doesNotThrowAnyException();
    }

    private BudgetSpentException spent(String account, long bytes) {
        return catchThrowableOfType(BudgetSpentException.class, () -> budget.spend(account, bytes));
    }
}
