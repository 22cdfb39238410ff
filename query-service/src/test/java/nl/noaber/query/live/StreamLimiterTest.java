package nl.noaber.query.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.execution.ReadModelBehindException;
import org.junit.jupiter.api.Test;

/** Who may still open a stream. */
class StreamLimiterTest {

    private static final PersonId ALICE = new PersonId("alice");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CAROL = new PersonId("carol");

    private final StreamLimiter limiter = new StreamLimiter(3, 2);

    @Test
    void oneAccountCannotTakeThePlacesOfOthers() {
        limiter.acquire(ALICE);
        limiter.acquire(ALICE);
        assertThatThrownBy(() -> limiter.acquire(ALICE))
                .isInstanceOf(ReadModelBehindException.class);
        assertThatCode(() -> limiter.acquire(BOB)).doesNotThrowAnyException();
    }

    @Test
    void allTogetherTakeNoMoreThanThereAre() {
        limiter.acquire(ALICE);
        limiter.acquire(ALICE);
        limiter.acquire(BOB);
        assertThatThrownBy(() -> limiter.acquire(CAROL))
                .isInstanceOf(ReadModelBehindException.class);
    }

    @Test
    void aPlaceGivenBackIsFree() {
        limiter.acquire(ALICE);
        limiter.acquire(ALICE);
        limiter.release(ALICE);
        limiter.release(ALICE);
        limiter.acquire(ALICE);
        assertThatCode(() -> limiter.acquire(ALICE)).doesNotThrowAnyException();
    }
}
