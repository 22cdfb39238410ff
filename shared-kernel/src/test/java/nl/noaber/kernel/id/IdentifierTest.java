package nl.noaber.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An id is the same however its UUID is written.
 *
 * <p>Siblings: the addresses, bodies and parameters of both services.
 */
@Tag("fault:B8")
class IdentifierTest {
    private static final String UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void aUuidInCapitalsIsTheSameId() {
        assertThat(new SessionId("0F8FAD5B-D9CB-469F-A165-70867728950E"))
                .isEqualTo(new SessionId(UUID));
        assertThat(new EventId("0f8fad5b-D9cb-469f-a165-70867728950e").value()).isEqualTo(UUID);
    }

    @Test
    void anyOtherIdIsKeptAsItIs() {
        for (String id : List.of("Bank", "BANK-01", "S0.ABC", "A".repeat(36), "a".repeat(64))) {
            assertThat(new OrganisationId(id).value()).isEqualTo(id);
        }
    }

    @Test
    void whatIsNoIdIsRefused() {
        for (String id : List.of("", "a b", "a\n", "é", "a".repeat(65))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(id));
        }
    }
}
