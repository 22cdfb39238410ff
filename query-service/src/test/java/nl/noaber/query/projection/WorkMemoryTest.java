package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All queries together hold a bounded number of bytes, and one account half of them. Siblings: rows
 * and events that are read, pages of events, and finished answers.
 */
@Tag("fault:A1")
class WorkMemoryTest {

    private final WorkMemory memory = new WorkMemory(100);

    @Test
    void oneAccountHoldsAtMostHalf() {
        memory.share("greedy").take(30);
        memory.share("greedy").take(20);
        assertThat(refused("greedy", 1).isForGood()).isFalse();
        memory.share("other").take(50);
        assertThat(memory.held()).isEqualTo(100);
    }

    @Test
    void aQueryThatNeedsMoreThanHalfNeverFits() {
        assertThat(refused("greedy", 51).isForGood()).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        try (WorkMemory.Share share = memory.share("one")) {
            share.take(50);
        }
        assertThat(memory.held()).isZero();
        memory.share("one").take(50);
    }

    @Test
    void aPartOfAQueryGivesBackWhatItRead() throws Exception {
        var work = new QueryWork(memory.share("one"));
        work.run(() -> {
            QueryWork.holds(10);
            for (int i = 0; i < 20; i++) {
                QueryWork.part(() -> {
                    QueryWork.holds(40);
                    return "";
                });
            }
            assertThat(memory.held()).isEqualTo(10);
            return "";
        });
        assertThat(memory.held()).isZero();
    }

    @Test
    void outsideAQueryNothingIsCounted() {
        QueryWork.holds(1_000_000);
        QueryWork.check();
        assertThat(memory.held()).isZero();
    }

    private WorkMemoryException refused(String account, long bytes) {
        return catchThrowableOfType(
                WorkMemoryException.class, () -> memory.share(account).take(bytes));
    }
}
