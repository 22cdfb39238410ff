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

    private final StreamLimiter places = new StreamLimiter(3, 2);

    @Test
    void oneAccountCannotUseTheStreamsOfOthers() {
        places.take(ALICE);
        places.take(ALICE);
        assertThatThrownBy(() -> places.take(ALICE)).isInstanceOf(ReadModelBehindException.class);
        assertThatCode(() -> places.take(BOB)).doesNotThrowAnyException();
    }

    @Test
    void allAccountsTogetherStayWithinTheLimit() {
        places.take(ALICE);
        places.take(ALICE);
        places.take(BOB);
        assertThatThrownBy(() -> places.take(CAROL)).isInstanceOf(ReadModelBehindException.class);
    }

    @Test
    void aReleasedStreamIsFreeAgain() {
        places.take(ALICE);
        places.take(ALICE);
        places.giveBack(ALICE);
        places.giveBack(ALICE);
        places.take(ALICE);
        assertThatCode(() -> places.take(ALICE)).doesNotThrowAnyException();
    }
}
