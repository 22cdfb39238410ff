package nl.noaber.query.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.VisibilityFixture;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see the doings of single persons (finding F13). */
class QueryContextTest {

    @ParameterizedTest
    @CsvSource({
        "OUTSIDER,       false",
        "NETWORK_MEMBER, false",
        "RESEARCHER,     true",
        "MEMBER,         false",
        "AUDITOR,        true"
    })
    void onlyResearchersAndAuditorsSeeOtherPersons(AccessClass viewer, boolean seesOthers) {
        var context =
                new QueryContext(
                        VisibilityFixture.BOB,
                        viewer,
                        Set.of(Role.PARTICIPANT),
                        QueryFixture.TODAY);

        assertThat(context.maySeePerson(VisibilityFixture.BOB)).isTrue();
        assertThat(context.maySeePerson(VisibilityFixture.ALICE)).isEqualTo(seesOthers);
    }

    @Test
    void theTableNamesEveryAccessClass() {
        assertThat(AccessClass.values()).hasSize(5);
    }

    @Test
    void aViewerWhoLeftJudgesByTheDayTheyLeft() {
        LocalDate left = QueryFixture.TODAY.minusDays(10);
        var viewer = new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER, left, null);

        assertThat(viewer.by(QueryFixture.TODAY)).isEqualTo(left);
        assertThat(viewer.by(left.minusDays(1))).isEqualTo(left.minusDays(1));
        assertThat(new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER).by(QueryFixture.TODAY))
                .isEqualTo(QueryFixture.TODAY);
    }

    @Test
    void aFacilitatorSeesPersons() {
        var context =
                new QueryContext(
                        VisibilityFixture.BOB,
                        AccessClass.MEMBER,
                        Set.of(Role.FACILITATOR),
                        QueryFixture.TODAY);

        assertThat(context.maySeePerson(VisibilityFixture.ALICE)).isTrue();
    }
}
