package nl.noaber.command.community;

import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.FACILITATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.INITIATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.PROFILE;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.id.PersonId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Rule H2: a moderator whom everybody accepts. */
class ModeratorTest {
    private static final PersonId NOMINEE = person(1);
    private static final String DAY = "2010-02-10";

    private final FixtureConfiguration<CommunityAggregate> fixture =
            new AggregateTestFixture<>(CommunityAggregate.class)
                    .registerInjectableResource(DecisionFixture.STANDINGS)
                    .registerInjectableResource(DecisionFixture.MEETINGS)
                    .registerInjectableResource(DecisionFixture.EARLIER)
                    .registerInjectableResource(DecisionFixture.GROUPS);

    @Test
    void aParticipantToWhomNobodyObjectsModerates() {
        given(nominated())
                .when(confirm())
                .expectEvents(
                        new CommunityEvent.ModeratorConfirmed(COMMUNITY, NOMINEE),
                        new CommunityEvent.RoleAssigned(
                                COMMUNITY, NOMINEE, PROFILE, Role.MODERATOR));
    }

    @Test
    void somebodyFromOutsideModerates() {
        var outsider = person(9);
        given(stored(nomination(outsider), DAY))
                .when(
                        new CommunityCommand.ConfirmModerator(
                                COMMUNITY,
                                new CommunityEvent.ModeratorConfirmed(COMMUNITY, outsider),
                                by(FACILITATOR, DAY)))
                .expectEvents(
                        new CommunityEvent.ModeratorConfirmed(COMMUNITY, outsider),
                        new CommunityEvent.RoleAssigned(
                                COMMUNITY, outsider, PROFILE, Role.MODERATOR));
    }

    @Test
    void anObjectionStandsInTheWay() {
        refusedBy(
                CommunityRule.OBJECTION_STANDS,
                given(nominated(), objectedToBy(person(2))).when(confirm()));
    }

    @Test
    void acceptingWithdrawsAnEarlierObjection() {
        given(
                        nominated(),
                        objectedToBy(person(2)),
                        stored(
                                new CommunityEvent.ModeratorAccepted(COMMUNITY, NOMINEE, person(2)),
                                DAY))
                .when(confirm())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void theObjectionOfAFormerParticipantNoLongerCounts() {
        given(
                        nominated(),
                        objectedToBy(person(2)),
                        stored(
                                new CommunityEvent.ParticipantLeft(
                                        COMMUNITY, person(2), "moved away"),
                                "2010-02-09"))
                .when(confirm())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aLaterObjectionIsRecordedAndUndoesNothing() {
        given(nominated(), stored(new CommunityEvent.ModeratorConfirmed(COMMUNITY, NOMINEE), DAY))
                .when(object(person(2)))
                .expectEvents(
                        new CommunityEvent.ModeratorObjectedTo(
                                COMMUNITY, NOMINEE, person(2), "too quick"));
    }

    @Test
    void onlyParticipantsAcceptOrObject() {
        refusedBy(CommunityRule.NOT_HEARD_IN_THIS, given(nominated()).when(object(FACILITATOR)));
        refusedBy(
                CommunityRule.NOT_HEARD_IN_THIS,
                given(nominated())
                        .when(
                                new CommunityCommand.AcceptModerator(
                                        COMMUNITY,
                                        new CommunityEvent.ModeratorAccepted(
                                                COMMUNITY, NOMINEE, INITIATOR),
                                        by(INITIATOR, DAY))));
    }

    @Test
    void onlyANominatedModeratorIsConfirmed() {
        refusedBy(CommunityRule.NOT_NOMINATED, given().when(confirm()));
        refusedBy(CommunityRule.NOT_NOMINATED, given().when(object(person(2))));
    }

    @Test
    void nobodyIsNominatedTwiceOrConfirmedTwice() {
        refusedBy(
                CommunityRule.NOMINATED_ALREADY,
                given(nominated())
                        .when(
                                new CommunityCommand.NominateModerator(
                                        COMMUNITY, nomination(NOMINEE), by(person(2), DAY))));
        refusedBy(
                CommunityRule.ROLE_HELD_ALREADY,
                given(
                                nominated(),
                                stored(
                                        new CommunityEvent.RoleAssigned(
                                                COMMUNITY, NOMINEE, PROFILE, Role.MODERATOR),
                                        DAY))
                        .when(confirm()));
    }

    @Test
    void nobodyAcceptsOrObjectsForAnother() {
        refusedBy(
                AuthorizationRule.NOT_FOR_ANOTHER,
                given(nominated())
                        .when(
                                new CommunityCommand.ObjectToModerator(
                                        COMMUNITY, object(person(2)).event(), by(person(3), DAY))));
        refusedBy(
                AuthorizationRule.NOT_FOR_ANOTHER,
                given(nominated(), objectedToBy(person(2)))
                        .when(
                                new CommunityCommand.AcceptModerator(
                                        COMMUNITY,
                                        new CommunityEvent.ModeratorAccepted(
                                                COMMUNITY, NOMINEE, person(2)),
                                        by(NOMINEE, DAY))));
    }

    @Test
    void aFormerModeratorIsNominatedAnew() {
        EventMessage<?>[] stopped = {
            nominated(),
            stored(new CommunityEvent.ModeratorConfirmed(COMMUNITY, NOMINEE), DAY),
            stored(
                    new CommunityEvent.RoleAssigned(COMMUNITY, NOMINEE, PROFILE, Role.MODERATOR),
                    DAY),
            stored(
                    new CommunityEvent.RoleEnded(COMMUNITY, NOMINEE, Role.MODERATOR, "enough"),
                    "2010-06-01")
        };
        refusedBy(CommunityRule.NOT_NOMINATED, given(stopped).when(confirm()));
        given(stopped)
                .when(
                        new CommunityCommand.NominateModerator(
                                COMMUNITY, nomination(NOMINEE), by(person(3), "2010-07-01")))
                .expectEvents(nomination(NOMINEE));
    }

    @Test
    void nobodyIsMadeModerator() {
        refusedBy(
                CommunityRule.MODERATOR_IS_CONFIRMED,
                given().when(
                                new CommunityCommand.AssignRole(
                                        COMMUNITY,
                                        NOMINEE,
                                        Role.MODERATOR,
                                        PROFILE,
                                        by(INITIATOR, DAY))));
    }

    private TestExecutor<CommunityAggregate> given(EventMessage<?>... events) {
        var all = new ArrayList<EventMessage<?>>();
        all.add(
                stored(
                        new CommunityEvent.Proposed(
                                COMMUNITY,
                                "C",
                                "issue",
                                INITIATOR,
                                PROFILE,
                                InitiatorType.MUNICIPALITY),
                        "2009-10-01"));
        for (int i = 1; i <= 3; i++) {
            all.add(
                    stored(
                            new CommunityEvent.ParticipantJoined(COMMUNITY, person(i), PROFILE),
                            "2009-11-01"));
        }
        all.addAll(List.of(events));
        return fixture.given(all);
    }

    private static EventMessage<?> nominated() {
        return stored(nomination(NOMINEE), "2010-02-01");
    }

    private static CommunityEvent.ModeratorNominated nomination(PersonId nominee) {
        return new CommunityEvent.ModeratorNominated(COMMUNITY, nominee, PROFILE, person(3));
    }

    private static EventMessage<?> objectedToBy(PersonId who) {
        return stored(
                new CommunityEvent.ModeratorObjectedTo(COMMUNITY, NOMINEE, who, "too quick"),
                "2010-02-02");
    }

    private static CommunityCommand.ObjectToModerator object(PersonId who) {
        return new CommunityCommand.ObjectToModerator(
                COMMUNITY,
                new CommunityEvent.ModeratorObjectedTo(COMMUNITY, NOMINEE, who, "too quick"),
                by(who, DAY));
    }

    private static CommunityCommand.ConfirmModerator confirm() {
        return new CommunityCommand.ConfirmModerator(
                COMMUNITY,
                new CommunityEvent.ModeratorConfirmed(COMMUNITY, NOMINEE),
                by(FACILITATOR, DAY));
    }
}
