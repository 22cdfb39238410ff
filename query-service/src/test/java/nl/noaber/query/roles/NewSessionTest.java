package nl.noaber.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.roles.NewSessionQuery.Hat;
import nl.noaber.query.roles.NewSessionQuery.Present;
import nl.noaber.query.roles.NewSessionQuery.Recording;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewSessionTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");
    private static final PersonId EVE = HistoryBuilder.person("eve");
    private static final ActingAs NEIGHBOUR = new ActingAs.WithHat("neighbour");
    private static final ActingAs PARTICIPANT = new ActingAs.InRole(Role.PARTICIPANT);
    private static final ActingAs PULLER = new ActingAs.InRole(Role.PULLER);

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @BeforeEach
    void aCommunity() {
        story.proposed("2010-01-01", ANN);
        story.joined("2010-01-02", BEN, "care");
        story.joined("2010-01-02", EVE, "care");
        story.plenary("2010-02-01", "s-1");
    }

    @Test
    void theMembersOfTheDayArePresent() {
        story.record(
                HistoryBuilder.day("2010-03-01"),
                new CommunityEvent.ParticipantLeft(story.community(), EVE, "moved"));
        assertThat(recording("2010-02-10").attendances())
                .extracting(Present::person)
                .containsExactlyInAnyOrder(ANN, BEN, EVE);
        assertThat(recording("2010-03-10").attendances())
                .extracting(Present::person)
                .containsExactlyInAnyOrder(ANN, BEN);
        assertThat(recording("2010-03-10").everybodyBut()).isNull();
        assertThat(recording("2010-03-10").occurredOn())
                .isEqualTo(HistoryBuilder.day("2010-03-10"));
    }

    @Test
    void eachComesInTheRoleOrHatOfBefore() {
        spoke("2010-02-01", BEN, NEIGHBOUR);
        spoke("2010-04-01", BEN, PARTICIPANT);
        assertThat(recording("2010-03-01").hats()).containsExactly(new Hat(BEN, NEIGHBOUR));
        assertThat(recording("2010-05-01").hats()).containsExactly(new Hat(BEN, PARTICIPANT));
    }

    @Test
    void aRoleThatEndedIsNoneToComeIn() {
        story.holds("2010-01-05", BEN, Role.PULLER);
        spoke("2010-02-01", BEN, PULLER);
        assertThat(recording("2010-02-10").hats()).containsExactly(new Hat(BEN, PULLER));
        story.record(
                HistoryBuilder.day("2010-03-01"),
                new CommunityEvent.RoleEnded(story.community(), BEN, Role.PULLER, "done"));
        assertThat(recording("2010-03-10").hats()).isEmpty();
    }

    @Test
    void aMemberSeesTheOwnHatOnly() {
        spoke("2010-02-01", BEN, NEIGHBOUR);
        spoke("2010-02-01", EVE, NEIGHBOUR);
        var eve = new QueryContext(EVE, AccessClass.MEMBER, Set.of(), QueryFixture.TODAY);
        var answer =
                (NewSessionQuery.Answer)
                        QueryFixture.by(eve, TemporalQuery.NOW, story, query(), "date=2010-03-01");
        assertThat(answer.recording().hats()).containsExactly(new Hat(EVE, NEIGHBOUR));
        assertThat(answer.recording().attendances()).hasSize(3);
    }

    @Test
    void moreMembersThanAListHoldsAreAllPresentWithoutException() {
        for (int more = 0; more < 100; more++) {
            story.joined("2010-01-03", HistoryBuilder.person("p-" + more), "care");
        }
        assertThat(recording("2010-02-10").attendances()).isNull();
        assertThat(recording("2010-02-10").everybodyBut()).isEmpty();
    }

    private void spoke(String day, PersonId person, ActingAs as) {
        story.record(
                HistoryBuilder.day(day),
                new SessionEvent.ContributionMade(new SessionId("s-1"), person, as, "topic"));
    }

    private Recording recording(String day) {
        return QueryFixture.now(story, query(), "date=" + day, NewSessionQuery.Answer.class)
                .recording();
    }

    private NewSessionQuery query() {
        return new NewSessionQuery(story.community());
    }
}
