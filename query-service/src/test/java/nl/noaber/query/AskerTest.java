package nl.noaber.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.noaber.kernel.Role;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.projection.Viewer.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see the doings of single persons (finding F13). */
class AskerTest {

    @ParameterizedTest
    @EnumSource(Standing.class)
    void whoReadsForResearchOrLooksAfterTheRecordSeesPersons(Standing standing) {
        var asker = new Asker(Doors.BOB, standing, Set.of(Role.PARTICIPANT), Ask.TODAY);

        assertThat(asker.maySeePerson(Doors.BOB)).isTrue();
        assertThat(asker.maySeePerson(Doors.ALICE))
                .isEqualTo(standing == Standing.RESEARCHER || standing == Standing.AUDITOR);
    }

    @Test
    void aFacilitatorSeesPersons() {
        var asker = new Asker(Doors.BOB, Standing.MEMBER, Set.of(Role.FACILITATOR), Ask.TODAY);

        assertThat(asker.maySeePerson(Doors.ALICE)).isTrue();
    }
}
