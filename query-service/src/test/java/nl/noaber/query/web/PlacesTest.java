package nl.noaber.query.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.noaber.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

/** Who may still open a stream. */
class PlacesTest {

    private static final PersonId ALICE = new PersonId("alice");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CAROL = new PersonId("carol");

    private final Places places = new Places(3, 2);

    @Test
    void oneAccountCannotTakeThePlacesOfOthers() {
        places.take(ALICE);
        places.take(ALICE);
        assertThatThrownBy(() -> places.take(ALICE)).isInstanceOf(NotYet.class);
        assertThatCode(() -> places.take(BOB)).doesNotThrowAnyException();
    }

    @Test
    void allTogetherTakeNoMoreThanThereAre() {
        places.take(ALICE);
        places.take(ALICE);
        places.take(BOB);
        assertThatThrownBy(() -> places.take(CAROL)).isInstanceOf(NotYet.class);
    }

    @Test
    void aPlaceGivenBackIsFree() {
        places.take(ALICE);
        places.take(ALICE);
        places.giveBack(ALICE);
        places.giveBack(ALICE);
        places.take(ALICE);
        assertThatCode(() -> places.take(ALICE)).doesNotThrowAnyException();
    }
}
