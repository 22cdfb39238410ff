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
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see what single persons did (finding F13). */
class QueryContextTest {

    @ParameterizedTest
    @CsvSource({
        "OUTSIDER, PARTICIPANT, false",
        "OUTSIDER, FACILITATOR, false",
        "NETWORK_MEMBER, PARTICIPANT, false",
        "NETWORK_MEMBER, FACILITATOR, false",
        "RESEARCHER, PARTICIPANT, true",
        "RESEARCHER, FACILITATOR, true",
        "MEMBER, PARTICIPANT, false",
        "MEMBER, INITIATOR, false",
        "MEMBER, FACILITATOR, true",
        "AUDITOR, PARTICIPANT, true",
        "AUDITOR, FACILITATOR, true"
    })
    void othersAreSeenByResearchersAuditorsAndFacilitators(
            AccessClass access, Role role, boolean seen) {
        var context =
                new QueryContext(VisibilityFixture.BOB, access, Set.of(role), QueryFixture.TODAY);

        assertThat(context.maySeePerson(VisibilityFixture.ALICE)).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource(AccessClass.class)
    void everybodySeesThemselves(AccessClass access) {
        var context =
                new QueryContext(
                        VisibilityFixture.BOB,
                        access,
                        Set.of(Role.PARTICIPANT),
                        QueryFixture.TODAY);

        assertThat(context.maySeePerson(VisibilityFixture.BOB)).isTrue();
    }

    @Test
    void formerMembersAreJudgedByTheDayTheyLeft() {
        LocalDate left = QueryFixture.TODAY.minusDays(10);
        var viewer = new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER, left, null);

        assertThat(viewer.by(QueryFixture.TODAY)).isEqualTo(left);
        assertThat(viewer.by(left.minusDays(1))).isEqualTo(left.minusDays(1));
        assertThat(new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER).by(QueryFixture.TODAY))
                .isEqualTo(QueryFixture.TODAY);
    }
}
