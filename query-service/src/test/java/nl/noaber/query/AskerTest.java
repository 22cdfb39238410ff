package nl.noaber.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.Role;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.projection.Viewer;
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
    void whoLeftJudgesByTheDayTheyLeft() {
        LocalDate left = Ask.TODAY.minusDays(10);
        var viewer = new Viewer(Doors.BOB, Standing.MEMBER, left, null);

        assertThat(viewer.by(Ask.TODAY)).isEqualTo(left);
        assertThat(viewer.by(left.minusDays(1))).isEqualTo(left.minusDays(1));
        assertThat(new Viewer(Doors.BOB, Standing.MEMBER).by(Ask.TODAY)).isEqualTo(Ask.TODAY);
    }

    @Test
    void aFacilitatorSeesPersons() {
        var asker = new Asker(Doors.BOB, Standing.MEMBER, Set.of(Role.FACILITATOR), Ask.TODAY);

        assertThat(asker.maySeePerson(Doors.ALICE)).isTrue();
    }
}
