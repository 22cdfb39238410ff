package nl.noaber.command.community;

import static nl.noaber.command.community.DecisionFixture.CORE;
import static nl.noaber.command.community.DecisionFixture.DAY;
import static nl.noaber.command.community.DecisionFixture.ELSEWHERE;
import static nl.noaber.command.community.DecisionFixture.FOREIGN;
import static nl.noaber.command.community.DecisionFixture.HELD;
import static nl.noaber.command.community.DecisionFixture.OTHER;
import static nl.noaber.command.community.DecisionFixture.PLANNED;
import static nl.noaber.command.community.DecisionFixture.PROPOSAL;
import static nl.noaber.command.community.DecisionFixture.STARTED;
import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.FACILITATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.INITIATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.PROFILE;
import static nl.noaber.command.fixture.EnvelopeFixture.as;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules H3, H11 and H12: who decides where it goes, how open it is, and about what not. */
class DirectionTest {
    private static final Basis SESSION = new Basis(HELD, null);
    private static final CommunityEvent.ThemeChosen CHOSEN =
            new CommunityEvent.ThemeChosen(COMMUNITY, "mbo", "it touches us all", SESSION);
    private static final DecisionId DECISION = new DecisionId("d-1");
    private static final EventMessage<?> CLOSED =
            stored(new CommunityEvent.Closed(COMMUNITY, "done", "goes on"), "2011-12-31");

    private final FixtureConfiguration<CommunityAggregate> fixture =
            new AggregateTestFixture<>(CommunityAggregate.class)
                    .registerInjectableResource(DecisionFixture.STANDINGS)
                    .registerInjectableResource(DecisionFixture.MEETINGS)
                    .registerInjectableResource(DecisionFixture.EARLIER)
                    .registerInjectableResource(DecisionFixture.GROUPS);

    @Test
    void participantsChooseAThemeInASession() {
        given().when(decide(CHOSEN)).expectEvents(CHOSEN);
    }

    @Test
    void aParticipantWithAHatDecidesToo() {
        given().when(decide(CHOSEN, as(new ActingAs.WithHat("neighbour"), person(1), DAY)))
                .expectEvents(CHOSEN);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "INITIATOR",
                "FACILITATOR",
                "RESEARCHER",
                "CHAIR",
                "GUEST_EXPERT",
                "AREA_DIRECTOR"
            })
    void preparingGuidingStudyingAndSteeringRolesDoNotDecide(Role role) {
        refusedBy(
                AuthorizationRule.NOT_THEIRS_TO_DECIDE,
                given().when(decide(CHOSEN, as(role, person(1), DAY))));
    }

    @Test
    void aNonParticipantDoesNotDecideInAnyHat() {
        refusedBy(
                AuthorizationRule.NOT_THEIRS_TO_DECIDE,
                given().when(
                                decide(
                                        CHOSEN,
                                        as(new ActingAs.WithHat("neighbour"), INITIATOR, DAY))));
    }

    @Test
    void aDecisionStatesTheHatOfTheDecider() {
        refusedBy(
                AuthorizationRule.CAPACITY_UNDECLARED,
                given().when(decide(CHOSEN, by(person(1), DAY))));
    }

    @Test
    void aDecisionNamesASessionThatWasHeldHere() {
        refusedBy(AuthorizationRule.SESSION_NOT_HELD, given().when(decide(chosenIn(PLANNED))));
        refusedBy(AuthorizationRule.NOT_A_SESSION_HERE, given().when(decide(chosenIn(ELSEWHERE))));
        refusedBy(
                AuthorizationRule.DECIDED_BEFORE_IT_MET,
                given().when(decide(CHOSEN, as(Role.PARTICIPANT, person(1), "2010-02-09"))));
    }

    @Test
    void aThemeThatWasNotChosenIsNotDropped() {
        var dropped = new CommunityEvent.ThemeDropped(COMMUNITY, "mbo", "too large", SESSION);
        refusedBy(CommunityRule.NOT_AGREED_BEFORE, given().when(decide(dropped)));
        given(stored(CHOSEN, DAY)).when(decide(dropped)).expectEvents(dropped);
        refusedBy(CommunityRule.AGREED_ALREADY, given(stored(CHOSEN, DAY)).when(decide(CHOSEN)));
    }

    @Test
    void aGoalThatWasSetIsBroadened() {
        var set = new CommunityEvent.GoalSet(COMMUNITY, "mbo", SESSION);
        var broadened =
                new CommunityEvent.GoalBroadened(
                        COMMUNITY, "mbo", "involvement", "halfway", SESSION);
        given(stored(set, DAY)).when(decide(broadened)).expectEvents(broadened);
        refusedBy(CommunityRule.NOT_AGREED_BEFORE, given().when(decide(broadened)));
    }

    @Test
    void aDecisionSaysWhoWasPresentInWhichHat() {
        var decision =
                decision(
                        SESSION,
                        List.of(PROPOSAL),
                        new Presence(person(1), new ActingAs.InRole(Role.PARTICIPANT)),
                        new Presence(FACILITATOR, new ActingAs.InRole(Role.FACILITATOR)));
        given().when(decide(decision)).expectEvents(decision);
    }

    @Test
    void theCoreGroupDecidesInItsMeeting() {
        var present = new Presence(person(2), new ActingAs.InRole(Role.PARTICIPANT));
        var decision = decision(new Basis(HELD, CORE), List.of(), present);
        given().when(decide(decision)).expectEvents(decision);
        refusedBy(
                AuthorizationRule.WAS_NOT_PRESENT,
                given().when(decide(decision(SESSION, List.of(), present))));
        refusedBy(
                AuthorizationRule.NOT_A_CORE_GROUP,
                given().when(
                                decide(
                                        decision(
                                                new Basis(HELD, new GroupId("g-working")),
                                                List.of(),
                                                present))));
    }

    @Test
    void aCoreGroupMemberRecordedAsMissingWasNotPresent() {
        var missing = new Presence(person(3), new ActingAs.InRole(Role.PARTICIPANT));
        refusedBy(
                AuthorizationRule.WAS_NOT_PRESENT,
                given().when(decide(decision(new Basis(HELD, CORE), List.of(), missing))));
    }

    @Test
    void nobodyIsPresentInAHatTheyDoNotWear() {
        refusedBy(
                AuthorizationRule.CAPACITY_NOT_HELD,
                given().when(
                                decide(
                                        decision(
                                                SESSION,
                                                List.of(),
                                                new Presence(
                                                        person(1),
                                                        new ActingAs.InRole(Role.MODERATOR))))));
    }

    @Test
    void nobodyIsPresentTwice() {
        refusedBy(
                AuthorizationRule.SAME_PERSON_TWICE,
                given().when(decide(decision(SESSION, List.of(), one(), one()))));
    }

    @Test
    void withoutAParticipantNothingIsDecided() {
        refusedBy(
                AuthorizationRule.NO_PARTICIPANT_PRESENT,
                given().when(
                                decide(
                                        decision(
                                                SESSION,
                                                List.of(),
                                                new Presence(
                                                        FACILITATOR,
                                                        new ActingAs.InRole(Role.FACILITATOR))))));
    }

    @Test
    void aDecisionFollowsFromAnEventOfThisCommunity() {
        refusedBy(
                CommunityRule.NOT_AN_EVENT_HERE,
                given().when(decide(decision(SESSION, List.of(FOREIGN), one()))));
    }

    @Test
    void aDecisionThatWasTakenIsRevised() {
        var revised =
                new CommunityEvent.DecisionRevised(
                        COMMUNITY,
                        DECISION,
                        "in spring",
                        "no hall",
                        SESSION,
                        List.of(one()),
                        List.of());
        given(stored(decision(SESSION, List.of(), one()), DAY))
                .when(decide(revised))
                .expectEvents(revised);
        refusedBy(CommunityRule.NOT_AGREED_BEFORE, given().when(decide(revised)));
    }

    @Test
    void aMatterKeptApartIsNotDecidedHere() {
        var apart =
                new CommunityEvent.MattersKeptApart(
                        COMMUNITY, List.of("Floor "), "elsewhere", SESSION);
        refusedBy(
                CommunityRule.KEPT_APART,
                given(stored(apart, DAY)).when(decide(decision(SESSION, List.of(), one()))));
    }

    @Test
    void afterTheClosingOnlyEarlierDecisionsAreRecorded() {
        refusedBy(
                CommunityRule.CLOSED,
                given(CLOSED).when(decide(CHOSEN, as(Role.PARTICIPANT, person(1), "2012-01-10"))));
        given(CLOSED).when(decide(CHOSEN)).expectEvents(CHOSEN);
    }

    @Test
    void opennessChangesWithTime() {
        Community community = null;
        var proposed =
                new CommunityEvent.Proposed(
                        COMMUNITY, "C", "i", INITIATOR, PROFILE, InitiatorType.MUNICIPALITY);
        community = Community.evolve(community, proposed, on("2009-10-01"));
        assertThat(community.openness(on("2010-01-01"))).isEmpty();
        community = Community.evolve(community, openness(Visibility.PUBLIC), on("2011-01-01"));
        community = Community.evolve(community, openness(Visibility.COMMUNITY), on("2010-01-01"));
        assertThat(community.openness(on("2009-12-31"))).isEmpty();
        assertThat(community.openness(on("2010-06-01"))).contains(Visibility.COMMUNITY);
        assertThat(community.openness(on("2011-06-01"))).contains(Visibility.PUBLIC);
    }

    @Test
    void anUncertainOpeningDoesNotOverrideALaterRestriction() {
        Community community = closedThenOpened(year(2011));
        assertThat(community.openness(on("2011-06-01"))).contains(Visibility.COMMUNITY);
        assertThat(community.openness(on("2012-06-01"))).contains(Visibility.COMMUNITY);
    }

    @Test
    void anUncertainOpeningThatCertainlyCameLaterAppliesFromItsStart() {
        Community community = closedThenOpened(year(2012));
        assertThat(community.openness(on("2012-06-01"))).contains(Visibility.COMMUNITY);
        assertThat(community.openness(on("2012-12-31"))).contains(Visibility.PUBLIC);
    }

    @Test
    void theLastAgreementOfADayHolds() {
        Community community = closedThenOpened(on("2011-03-01"));
        assertThat(community.openness(on("2011-03-01"))).contains(Visibility.PUBLIC);
    }

    private static Community closedThenOpened(OccurredOn opened) {
        var proposed =
                new CommunityEvent.Proposed(
                        COMMUNITY, "C", "i", INITIATOR, PROFILE, InitiatorType.MUNICIPALITY);
        Community community = Community.evolve(null, proposed, on("2009-10-01"));
        community = Community.evolve(community, openness(Visibility.COMMUNITY), on("2011-03-01"));
        return Community.evolve(community, openness(Visibility.PUBLIC), opened);
    }

    private static OccurredOn year(int year) {
        return new OccurredOn(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    @Test
    void opennessBeginsWithTheCommunity() {
        given().when(decide(openness(Visibility.COMMUNITY)))
                .expectEvents(openness(Visibility.COMMUNITY));
        refusedBy(
                CommunityRule.NARROWER_THAN_THE_COMMUNITY,
                given().when(decide(openness(Visibility.GROUP))));
    }

    @Test
    void aParticipantObjectsToAProposal() {
        given().when(object(PROPOSAL)).expectEvents(object(PROPOSAL).event());
        refusedBy(CommunityRule.NOT_A_MATTER_HERE, given().when(object(STARTED)));
        refusedBy(CommunityRule.NOT_A_MATTER_HERE, given().when(object(FOREIGN)));
    }

    @Test
    void plainRecordsNameMembersAndEndWithTheCommunity() {
        var motivation = new CommunityEvent.MotivationRecorded(COMMUNITY, person(1), "to learn");
        given().when(record(motivation, DAY)).expectEvents(motivation);
        refusedBy(CommunityRule.CLOSED, given(CLOSED).when(record(motivation, "2012-01-10")));
        refusedBy(
                AuthorizationRule.NAMED_NOT_A_MEMBER,
                given().when(
                                record(
                                        new CommunityEvent.MotivationRecorded(
                                                COMMUNITY, person(9), "to learn"),
                                        DAY)));
        var nominated =
                new CommunityEvent.CandidateNominated(
                        COMMUNITY, new Outsider("baker", person(9)), person(1), "knows everybody");
        given().when(record(nominated, DAY)).expectEvents(nominated);
    }

    @Test
    void carriersExtendTheCommunity() {
        var extended = new CommunityEvent.Extended(COMMUNITY, LocalDate.of(2012, 12, 31), "go on");
        var crew =
                stored(
                        new CommunityEvent.RoleAssigned(COMMUNITY, person(7), PROFILE, Role.CREW),
                        "2010-01-01");
        given().when(record(extended, DAY)).expectEvents(extended);
        refusedBy(
                CommunityRule.NOT_THEIRS_TO_CARRY,
                given(crew)
                        .when(
                                new CommunityCommand.RecordEvent(
                                        COMMUNITY, extended, by(person(7), DAY))));
    }

    @Test
    void aRoleIsHandedOver() {
        var pulled =
                stored(
                        new CommunityEvent.RoleAssigned(COMMUNITY, person(1), PROFILE, Role.PULLER),
                        "2010-01-01");
        given(pulled)
                .when(handOver(person(2)))
                .expectEvents(
                        handOver(person(2)).event(),
                        new CommunityEvent.RoleEnded(COMMUNITY, person(1), Role.PULLER, "enough"),
                        new CommunityEvent.RoleAssigned(
                                COMMUNITY, person(2), PROFILE, Role.PULLER));
        refusedBy(CommunityRule.ROLE_NOT_HELD, given().when(handOver(person(2))));
        refusedBy(CommunityRule.HANDED_TO_ONESELF, given(pulled).when(handOver(person(1))));
        refusedBy(CommunityRule.PROFILE_UNKNOWN, given(pulled).when(handOver(person(9))));
    }

    @Test
    void anotherCommunityGrowsOutOfItOrContinuesIt() {
        var continued = new CommunityEvent.ContinuedAs(COMMUNITY, OTHER, "the term ended");
        given(CLOSED).when(continueAs(continued, INITIATOR)).expectEvents(continued);
        refusedBy(
                CommunityRule.NOT_A_COMMUNITY,
                given().when(
                                continueAs(
                                        new CommunityEvent.ContinuedAs(COMMUNITY, COMMUNITY, "r"),
                                        INITIATOR)));
        refusedBy(CommunityRule.NOT_A_COMMUNITY, given().when(continueAs(continued, person(1))));
        var spawned = new CommunityEvent.Spawned(COMMUNITY, OTHER, "a new issue");
        given().when(spawn(spawned)).expectEvents(spawned);
        refusedBy(CommunityRule.CLOSED, given(CLOSED).when(spawn(spawned)));
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

    private static CommunityCommand.Decide decide(CommunityEvent event) {
        return decide(event, as(Role.PARTICIPANT, person(1), DAY));
    }

    private static CommunityCommand.Decide decide(CommunityEvent event, Envelope envelope) {
        return new CommunityCommand.Decide(
                COMMUNITY, event, ((DecidedTogether) event).basis(), envelope);
    }

    private static CommunityCommand.RecordEvent record(CommunityEvent event, String day) {
        return new CommunityCommand.RecordEvent(COMMUNITY, event, by(person(1), day));
    }

    private static CommunityCommand.RaiseObjection object(EventId against) {
        return new CommunityCommand.RaiseObjection(
                COMMUNITY,
                new CommunityEvent.ObjectionRaised(COMMUNITY, against, person(2), "too soon"),
                by(person(2), DAY));
    }

    private static CommunityCommand.HandOver handOver(PersonId successor) {
        return new CommunityCommand.HandOver(
                COMMUNITY,
                new CommunityEvent.RoleHandedOver(
                        COMMUNITY, Role.PULLER, person(1), successor, "enough"),
                by(person(1), DAY));
    }

    private static CommunityCommand.ContinueAs continueAs(
            CommunityEvent.ContinuedAs event, PersonId actor) {
        return new CommunityCommand.ContinueAs(COMMUNITY, event, by(actor, "2012-01-10"));
    }

    private static CommunityCommand.Spawn spawn(CommunityEvent.Spawned event) {
        return new CommunityCommand.Spawn(COMMUNITY, event, by(INITIATOR, "2012-01-10"));
    }

    private static CommunityEvent.ThemeChosen chosenIn(SessionId session) {
        return new CommunityEvent.ThemeChosen(
                COMMUNITY, "mbo", "it touches us all", new Basis(session, null));
    }

    private static CommunityEvent.OpennessAgreed openness(Visibility widest) {
        return new CommunityEvent.OpennessAgreed(COMMUNITY, widest, "we need quiet", SESSION);
    }

    private static Presence one() {
        return new Presence(person(1), new ActingAs.InRole(Role.PARTICIPANT));
    }

    private static CommunityEvent.DecisionTaken decision(
            Basis basis, List<EventId> followsFrom, Presence... present) {
        return new CommunityEvent.DecisionTaken(
                COMMUNITY,
                DECISION,
                "floor",
                "hold one",
                "it brings people together",
                basis,
                List.of(present),
                followsFrom);
    }
}
