package nl.noaber.kernel.access;

import static nl.noaber.kernel.access.Visibility.COMMUNITY;
import static nl.noaber.kernel.access.Visibility.GROUP;
import static nl.noaber.kernel.access.Visibility.NETWORK;
import static nl.noaber.kernel.access.Visibility.PERSON;
import static nl.noaber.kernel.access.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private static final List<Visibility> FROM_NARROW_TO_WIDE =
            List.of(PERSON, GROUP, COMMUNITY, NETWORK, PUBLIC);

    @Test
    void everyCircleHasItsPlaceWhateverTheOrderOfTheConstants() {
        assertThat(FROM_NARROW_TO_WIDE).containsExactlyInAnyOrder(Visibility.values());
        for (var one : FROM_NARROW_TO_WIDE) {
            for (var other : FROM_NARROW_TO_WIDE) {
                int place = FROM_NARROW_TO_WIDE.indexOf(one) - FROM_NARROW_TO_WIDE.indexOf(other);
                assertThat(one.isWiderThan(other)).isEqualTo(place > 0);
                assertThat(one.isNarrowerThan(other)).isEqualTo(place < 0);
                assertThat(one.orWider(other)).isEqualTo(place > 0 ? one : other);
                assertThat(one.orNarrower(other)).isEqualTo(place < 0 ? one : other);
                assertThat(Integer.signum(Visibility.BY_WIDTH.compare(one, other)))
                        .isEqualTo(Integer.signum(place));
            }
        }
    }
}
