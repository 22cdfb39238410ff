package nl.noaber.query.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each class of viewer may see, one line for each: a new class needs a line of its own. */
class AccessClassTest {
    @ParameterizedTest
    @CsvSource({
        "OUTSIDER,       false, false, false, NOBODY",
        "NETWORK_MEMBER, true,  false, false, NOBODY",
        "RESEARCHER,     true,  true,  false, EVERYBODY",
        "MEMBER,         true,  true,  true,  FACILITATORS",
        "AUDITOR,        true,  true,  true,  EVERYBODY"
    })
    void eachClassSeesWhatIsOpenToIt(
            AccessClass viewer,
            boolean network,
            boolean community,
            boolean belongs,
            String whoSeesPersons) {
        assertThat(viewer.seesNetwork()).isEqualTo(network);
        assertThat(viewer.seesCommunity()).isEqualTo(community);
        assertThat(viewer.belongs()).isEqualTo(belongs);
        for (Role role : Role.values()) {
            assertThat(viewer.maySeePersons(Set.of(role)))
                    .isEqualTo(
                            switch (whoSeesPersons) {
                                case "EVERYBODY" -> true;
                                case "FACILITATORS" -> role == Role.FACILITATOR;
                                default -> false;
                            });
        }
    }

    @Test
    void noClassIsForgotten() {
        assertThat(EnumSet.allOf(AccessClass.class)).hasSize(5);
    }

    @Test
    void aMemberSeesPersonsWithTheRightRoleAmongOthers() {
        assertThat(AccessClass.MEMBER.maySeePersons(Set.of(Role.PULLER, Role.FACILITATOR)))
                .isTrue();
    }
}
