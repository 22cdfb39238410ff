package nl.noaber.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");
    private static final ActingAs NEIGHBOUR = new ActingAs.WithHat("neighbour");
    private static final ActingAs ENTREPRENEUR = new ActingAs.WithHat("entrepreneur");

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void aFacilitatorWhoStoppedAndThenJoinedHeldOneRoleAfterTheOther() {
        EventId took = story.holds("2010-01-01", ANN, Role.FACILITATOR);
        EventId laidDown =
                story.record(
                        HistoryBuilder.day("2010-06-01"),
                        new CommunityEvent.RoleEnded(
                                story.community(), ANN, Role.FACILITATOR, "wants to take part"));
        EventId joined = story.joined("2010-06-01", ANN, "government");

        assertThat(roles().held())
                .extracting(h -> h.role() + " " + h.since().event())
                .containsExactly("FACILITATOR " + took, "PARTICIPANT " + joined);
        assertThat(roles().held().getFirst().until().event()).isEqualTo(laidDown);
        assertThat(roles().held().getFirst().reason()).isEqualTo("wants to take part");
        assertThat(
                        QueryFixture.asOf(
                                        "2010-05-31",
                                        story,
                                        new RolesQuery(),
                                        "",
                                        RolesQuery.Answer.class)
                                .held())
                .singleElement()
                .satisfies(held -> assertThat(held.until()).isNull());

        story.redated(laidDown, HistoryBuilder.day("2010-05-01"));
        assertThat(roles().held().getFirst().until().on())
                .isEqualTo(HistoryBuilder.day("2010-05-01"));
        story.retracted(laidDown);
        assertThat(roles().held().getFirst().until()).isNull();
    }

    @Test
    void theHistoryOfAModeratorNamesObjectorsAndLaterAcceptors() {
        story.record(
                HistoryBuilder.day("2010-01-01"),
                new CommunityEvent.ModeratorNominated(
                        story.community(),
                        ANN,
                        HistoryBuilder.profile("resident-1", "church"),
                        BEN));
        story.record(
                HistoryBuilder.day("2010-01-02"),
                new CommunityEvent.ModeratorObjectedTo(
                        story.community(), ANN, BEN, "has a stake in it"));
        story.record(
                HistoryBuilder.day("2010-01-09"),
                new CommunityEvent.ModeratorAccepted(story.community(), ANN, BEN));
        EventId confirmed =
                story.record(
                        HistoryBuilder.day("2010-01-10"),
                        new CommunityEvent.ModeratorConfirmed(story.community(), ANN));

        assertThat(roles().moderator())
                .singleElement()
                .satisfies(course -> {
                    assertThat(course.nominee()).isEqualTo(ANN);
                    assertThat(course.voices())
                            .extracting(RoleRow.Voice::accepts)
                            .containsExactly(false, true);
                    assertThat(course.confirmed().event()).isEqualTo(confirmed);
                });
    }

    @Test
    void hatsGrowFromTheFirstHalfYearToTheLastAndTheMatrixSaysFromWhichToWhich() {
        story.joined("2010-01-01", ANN, "business");
        story.joined("2010-01-01", BEN, "church");
        story.plenary("2010-02-10", "s-1");
        EventId first = spoke("2010-02-10", ANN, ENTREPRENEUR);
        spoke("2010-02-10", BEN, new ActingAs.Undeclared());
        EventId switched =
                story.record(
                        HistoryBuilder.day("2011-09-10"),
                        new SessionEvent.RoleSwitched(
                                new SessionId("s-1"), ANN, ENTREPRENEUR, NEIGHBOUR));
        spoke("2011-09-10", ANN, ENTREPRENEUR);
        spoke("2011-09-10", BEN, NEIGHBOUR);

        HatsQuery.Answer hats = hats(QueryFixture.RESEARCHER);

        assertThat(hats.periods())
                .extracting(p -> p.period() + " " + p.kinds() + " " + p.perPerson())
                .containsExactly("2010-H1 1 1.0", "2011-H2 2 1.5");
        assertThat(hats.periods().getFirst().hats().get("hat:entrepreneur").events())
                .containsExactly(first);
        assertThat(hats.switches())
                .containsExactly(
                        new HatsQuery.Cell(
                                "hat:entrepreneur", "hat:neighbour", 1, 1, List.of(switched)));
    }

    @Test
    void theHatsOfAnotherPersonAreNotShownToEverybody() {
        spoke("2010-02-10", ANN, ENTREPRENEUR);
        spoke("2010-02-10", BEN, NEIGHBOUR);

        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(hats(ben).periods().getFirst().people()).containsOnlyKeys("ben");
        assertThat(hats(QueryFixture.RESEARCHER).periods().getFirst().people())
                .containsKeys("ann", "ben");
    }

    private EventId spoke(String day, PersonId person, ActingAs as) {
        return story.record(
                HistoryBuilder.day(day),
                new SessionEvent.ContributionMade(
                        new SessionId("s-1"), person, as, "what moves us"));
    }

    private RolesQuery.Answer roles() {
        return QueryFixture.now(story, new RolesQuery(), "", RolesQuery.Answer.class);
    }

    private HatsQuery.Answer hats(QueryContext asker) {
        return (HatsQuery.Answer)
                QueryFixture.by(
                        asker, TemporalQuery.NOW, story, new HatsQuery(), "period=half-year");
    }
}
