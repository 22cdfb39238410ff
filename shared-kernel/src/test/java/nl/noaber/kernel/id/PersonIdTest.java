package nl.noaber.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonIdTest {
    @Test
    void thePersonOfAnAccountNeverChanges() {
        assertThat(PersonId.ofAccount("facilitator"))
                .isEqualTo(PersonId.ofAccount("facilitator"))
                .isNotEqualTo(PersonId.ofAccount("participant"))
                .isEqualTo(new PersonId("a85d9248-55ca-52c3-ac02-000227ad076b"));
    }
}
