package nl.noaber.command.community;

import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.FACILITATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.INITIATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.PROFILE;
import static nl.noaber.command.fixture.EnvelopeFixture.as;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.lifetime.LifetimeRule;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityTest {
    private static final EventMessage<?> PROPOSED =
            stored(
                    new CommunityEvent.Proposed(
                            COMMUNITY,
                            "C",
                            "issue",
                            INITIATOR,
                            PROFILE,
                            InitiatorType.MUNICIPALITY),
                    "2009-10-01");
    private static final EventMessage<?> FACILITATED =
            stored(
                    new CommunityEvent.RoleAssigned(
                            COMMUNITY, FACILITATOR, PROFILE, Role.FACILITATOR),
                    "2009-10-02");
    private static final EventMessage<?> CLOSED =
            stored(new CommunityEvent.Closed(COMMUNITY, "done", "goes on"), "2011-12-31");

    private static final EventMessage<?> REOPENED =
            stored(new CommunityEvent.Reopened(COMMUNITY, "not done yet"), "2012-03-01");

    private final FixtureConfiguration<CommunityAggregate> fixture =
            new AggregateTestFixture<>(CommunityAggregate.class)
                    .registerInjectableResource(DecisionFixture.STANDINGS)
                    .registerInjectableResource(DecisionFixture.MEETINGS)
                    .registerInjectableResource(DecisionFixture.EARLIER)
                    .registerInjectableResource(DecisionFixture.GROUPS);

    private TestExecutor<CommunityAggregate> given(EventMessage<?>... events) {
        return fixture.given(List.of(events));
    }

    private static CommunityCommand.Join join(PersonId person, String day) {
        return new CommunityCommand.Join(COMMUNITY, person, PROFILE, by(INITIATOR, day));
    }

    private static CommunityCommand.Close close(String day) {
        return new CommunityCommand.Close(COMMUNITY, "reason", "what follows", by(INITIATOR, day));
    }

    private static CommunityCommand.Reopen reopen(PersonId by, String reason, String day) {
        return new CommunityCommand.Reopen(COMMUNITY, reason, by(by, day));
    }

    private static EventMessage<?> joined(PersonId person, String day) {
        return stored(new CommunityEvent.ParticipantJoined(COMMUNITY, person, PROFILE), day);
    }

    private static EventMessage<?> limit(int limit) {
        return stored(
                new CommunityEvent.SizeLimitAgreed(COMMUNITY, limit, "we want it"), "2009-10-01");
    }

    private static EventMessage<?>[] withParticipants(int number, EventMessage<?>... before) {
        var events = new ArrayList<EventMessage<?>>();
        events.add(PROPOSED);
        events.addAll(List.of(before));
        for (int i = 1; i <= number; i++) {
            events.add(joined(person(i), "2009-11-01"));
        }
        return events.toArray(EventMessage<?>[]::new);
    }

    /** A profile is changed through one command, and known people only have one. */
    @Test
    @Tag("fault:F2")
    void theProfileOfAKnownPersonChanges() {
        var renamed = new Profile("shopkeeper-01", "church", PROFILE.partyType(), null);
        given(PROPOSED, joined(person(1), "2009-11-01"))
                .when(change(person(1), renamed))
                .expectEvents(new CommunityEvent.ProfileChanged(COMMUNITY, person(1), renamed));
        refusedBy(
                CommunityRule.PROFILE_UNCHANGED,
                given(PROPOSED, joined(person(1), "2009-11-01")).when(change(person(1), PROFILE)));
        refusedBy(
                CommunityRule.NOBODY_KNOWN_HERE, given(PROPOSED).when(change(person(2), renamed)));
    }

    private static CommunityCommand.ChangeProfile change(PersonId person, Profile profile) {
        return new CommunityCommand.ChangeProfile(
                COMMUNITY, person, profile, by(INITIATOR, "2010-01-01"));
    }

    // H1

    @Test
    void aFacilitatorDoesNotJoin() {
        refusedBy(
                CommunityRule.FACILITATOR_AND_PARTICIPANT,
                given(PROPOSED, FACILITATED).when(join(FACILITATOR, "2009-11-01")));
    }

    @Test
    void aParticipantDoesNotBecomeFacilitator() {
        refusedBy(
                CommunityRule.FACILITATOR_AND_PARTICIPANT,
                given(PROPOSED, joined(person(1), "2009-11-01"))
                        .when(assign(person(1), Role.FACILITATOR, "2010-01-01")));
    }

    @Test
    void aFacilitatorWhoEndsTheRoleJoinsOnTheSameDay() {
        given(PROPOSED, FACILITATED, facilitatorUntil("2009-11-27"))
                .when(join(FACILITATOR, "2009-11-27"))
                .expectEvents(
                        new CommunityEvent.ParticipantJoined(COMMUNITY, FACILITATOR, PROFILE));
    }

    @Test
    void aJoinIsNotBackdatedIntoTheTimeOfFacilitating() {
        refusedBy(
                CommunityRule.FACILITATOR_AND_PARTICIPANT,
                given(PROPOSED, FACILITATED, facilitatorUntil("2009-11-27"))
                        .when(join(FACILITATOR, "2009-11-26")));
    }

    @Test
    void aParticipantMayPull() {
        given(PROPOSED, joined(person(1), "2009-11-01"))
                .when(assign(person(1), Role.PULLER, "2010-01-01"))
                .expectEvents(
                        new CommunityEvent.RoleAssigned(
                                COMMUNITY, person(1), PROFILE, Role.PULLER));
    }

    @Test
    void oneOrganisationMaySupplyFacilitatorAndParticipant() {
        given(PROPOSED, FACILITATED)
                .when(join(person(1), "2009-11-01"))
                .expectEvents(new CommunityEvent.ParticipantJoined(COMMUNITY, person(1), PROFILE));
    }

    // H5

    @Test
    void nobodyJoinsAfterTheEnd() {
        refusedBy(
                CommunityRule.CLOSED, given(PROPOSED, CLOSED).when(join(person(1), "2012-01-10")));
    }

    @Test
    void anEventFromBeforeTheEndMayStillBeRecorded() {
        given(PROPOSED, CLOSED)
                .when(join(person(1), "2010-01-10"))
                .expectEvents(new CommunityEvent.ParticipantJoined(COMMUNITY, person(1), PROFILE));
    }

    @Test
    void nothingIsAgreedAfterTheEnd() {
        refusedBy(
                CommunityRule.CLOSED,
                given(PROPOSED, CLOSED).when(agree(20, INITIATOR, "2012-01-10")));
    }

    @Test
    void aCommunityIsClosedOnce() {
        var close = close("2011-12-31");
        given(PROPOSED)
                .when(close)
                .expectEvents(new CommunityEvent.Closed(COMMUNITY, "reason", "what follows"));
        refusedBy(CommunityRule.CLOSED, given(PROPOSED, CLOSED).when(close));
    }

    @Test
    void closingNeedsAReasonAndWhatFollows() {
        for (var said : List.of(List.of(" ", "a network"), List.of("the term ended", ""))) {
            refusedBy(
                    CommunityRule.NO_REASON,
                    given(PROPOSED)
                            .when(
                                    new CommunityCommand.Close(
                                            COMMUNITY,
                                            said.getFirst(),
                                            said.getLast(),
                                            by(INITIATOR, "2011-12-31"))));
        }
    }

    @Test
    void aReopenedCommunityLivesOnUntilItIsClosedAgain() {
        given(PROPOSED, CLOSED)
                .when(reopen(INITIATOR, "the work is not done", "2012-03-01"))
                .expectEvents(new CommunityEvent.Reopened(COMMUNITY, "the work is not done"));
        given(PROPOSED, CLOSED, REOPENED)
                .when(join(person(1), "2012-03-01"))
                .expectEvents(new CommunityEvent.ParticipantJoined(COMMUNITY, person(1), PROFILE));
        refusedBy(
                CommunityRule.CLOSED,
                given(PROPOSED, CLOSED, REOPENED).when(join(person(1), "2012-01-10")));
        given(PROPOSED, CLOSED, REOPENED)
                .when(close("2012-12-31"))
                .expectEvents(new CommunityEvent.Closed(COMMUNITY, "reason", "what follows"));
        refusedBy(
                CommunityRule.CLOSED,
                given(
                                PROPOSED,
                                CLOSED,
                                REOPENED,
                                stored(
                                        new CommunityEvent.Closed(COMMUNITY, "done", "goes on"),
                                        "2012-12-31"))
                        .when(join(person(1), "2013-01-10")));
    }

    @Test
    void onlyAClosedCommunityIsReopenedByACarrierWithAReason() {
        refusedBy(
                CommunityRule.NOT_CLOSED,
                given(PROPOSED).when(reopen(INITIATOR, "why not", "2012-03-01")));
        refusedBy(
                CommunityRule.NOT_CLOSED,
                given(PROPOSED, CLOSED, REOPENED).when(reopen(INITIATOR, "why not", "2012-04-01")));
        refusedBy(
                CommunityRule.NO_REASON,
                given(PROPOSED, CLOSED).when(reopen(INITIATOR, " ", "2012-03-01")));
        refusedBy(
                CommunityRule.NOT_THEIRS_TO_CARRY,
                given(PROPOSED, CLOSED).when(reopen(person(7), "why not", "2012-03-01")));
    }

    @Test
    void closingAndReopeningTakeTurns() {
        refusedBy(
                CommunityRule.OUT_OF_TURN,
                given(PROPOSED, CLOSED).when(reopen(INITIATOR, "why not", "2011-12-30")));
        refusedBy(
                CommunityRule.OUT_OF_TURN,
                given(PROPOSED, CLOSED, REOPENED).when(close("2012-02-28")));
    }

    @Test
    void atAnUncertainMomentItIsClosedOnlyIfItCertainlyIs() {
        var closings =
                ClosedPeriods.NONE
                        .closed(OccurredOn.day(LocalDate.of(2011, 12, 31)))
                        .reopened(OccurredOn.day(LocalDate.of(2012, 3, 1)));
        assertThat(closings.holdAt(month(2012, 2))).isTrue();
        assertThat(closings.holdAt(month(2011, 12))).isFalse();
        assertThat(closings.holdAt(month(2012, 3))).isFalse();
    }

    private static OccurredOn month(int year, int month) {
        var of = YearMonth.of(year, month);
        return new OccurredOn(of.atDay(1), of.atEndOfMonth(), Precision.MONTH);
    }

    @Test
    void aHelperNeitherStartsNorClosesTheCommunity() {
        var crew =
                stored(
                        new CommunityEvent.RoleAssigned(COMMUNITY, person(7), PROFILE, Role.CREW),
                        "2009-10-05");
        refusedBy(
                CommunityRule.NOT_THEIRS_TO_CARRY,
                given(PROPOSED, crew)
                        .when(
                                new CommunityCommand.Close(
                                        COMMUNITY,
                                        "enough",
                                        "nothing",
                                        by(person(7), "2011-12-31"))));
        refusedBy(
                CommunityRule.NOT_THEIRS_TO_CARRY,
                given(PROPOSED, crew, SUITABLE, limit(15), TERM, SUPPORT)
                        .when(new CommunityCommand.Start(COMMUNITY, by(person(7), "2009-11-02"))));
        given(PROPOSED, joined(person(1), "2009-11-01"))
                .when(
                        new CommunityCommand.Close(
                                COMMUNITY, "enough", "nothing", by(person(1), "2011-12-31")))
                .expectSuccessfulHandlerExecution();
    }

    // H7

    @Test
    void fifteenJoinUntilSomethingElseIsAgreed() {
        given(withParticipants(14))
                .when(join(person(15), "2009-11-02"))
                .expectEvents(new CommunityEvent.ParticipantJoined(COMMUNITY, person(15), PROFILE));
        refusedBy(
                CommunityRule.SIZE_LIMIT_REACHED,
                given(withParticipants(15)).when(join(person(16), "2009-11-02")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 25, 40})
    void anyLimitHoldsAndNoneIsBuiltIn(int limit) {
        given(withParticipants(limit - 1, limit(limit)))
                .when(join(person(limit), "2009-11-02"))
                .expectEvents(
                        new CommunityEvent.ParticipantJoined(COMMUNITY, person(limit), PROFILE));
        refusedBy(
                CommunityRule.SIZE_LIMIT_REACHED,
                given(withParticipants(limit, limit(limit)))
                        .when(join(person(limit + 1), "2009-11-02")));
    }

    @Test
    void aLeavingParticipantFreesAPlace() {
        var left =
                stored(
                        new CommunityEvent.ParticipantLeft(COMMUNITY, person(1), "moved"),
                        "2010-01-01");
        var events = new ArrayList<>(List.of(withParticipants(15)));
        events.add(left);
        fixture.given(events)
                .when(join(person(16), "2010-01-01"))
                .expectEvents(new CommunityEvent.ParticipantJoined(COMMUNITY, person(16), PROFILE));
        refusedBy(
                CommunityRule.SIZE_LIMIT_REACHED,
                fixture.given(events).when(join(person(16), "2009-12-01")));
    }

    @Test
    void beforeTheStartTheInitiatorAgreesOnTheLimit() {
        given(PROPOSED)
                .when(agree(25, INITIATOR, "2009-10-05"))
                .expectEvents(new CommunityEvent.SizeLimitAgreed(COMMUNITY, 25, "room for all"));
        refusedBy(
                CommunityRule.LIMIT_NOT_THEIRS,
                given(PROPOSED, joined(person(1), "2009-10-03"))
                        .when(agree(25, person(1), "2009-10-05")));
    }

    @Test
    void afterTheStartTheParticipantsDo() {
        var started = stored(new CommunityEvent.Started(COMMUNITY), "2009-11-01");
        given(PROPOSED, joined(person(1), "2009-10-03"), started)
                .when(agree(25, person(1), "2009-11-05"))
                .expectEvents(new CommunityEvent.SizeLimitAgreed(COMMUNITY, 25, "room for all"));
        refusedBy(
                CommunityRule.LIMIT_NOT_THEIRS,
                given(PROPOSED, started).when(agree(25, INITIATOR, "2009-11-05")));
        refusedBy(
                CommunityRule.LIMIT_NOT_THEIRS,
                given(PROPOSED, FACILITATED, started).when(agree(25, FACILITATOR, "2009-11-05")));
    }

    @Test
    void aLimitIsOneOrMore() {
        refusedBy(
                CommunityRule.LIMIT_TOO_SMALL,
                given(PROPOSED).when(agree(0, INITIATOR, "2009-10-05")));
    }

    // H8

    private static final EventMessage<?> SUITABLE = assessed(true);
    private static final EventMessage<?> TERM =
            stored(
                    new CommunityEvent.TermAgreed(
                            COMMUNITY, LocalDate.of(2010, 1, 1), LocalDate.of(2011, 12, 31)),
                    "2009-10-05");
    private static final EventMessage<?> SUPPORT =
            stored(new CommunityEvent.SupportAgreed(COMMUNITY, "two facilitators"), "2009-10-05");
    private static final CommunityCommand.Start START =
            new CommunityCommand.Start(COMMUNITY, by(INITIATOR, "2009-11-02"));

    private static EventMessage<?> assessed(boolean complex) {
        return stored(
                new CommunityEvent.SuitabilityAssessed(COMMUNITY, complex, false, false, false),
                "2009-10-05");
    }

    @Test
    void aPreparedCommunityStarts() {
        given(PROPOSED, SUITABLE, limit(15), TERM, SUPPORT)
                .when(START)
                .expectEvents(new CommunityEvent.Started(COMMUNITY));
    }

    @Test
    void nothingMayBeMissingAtTheStart() {
        refusedBy(
                CommunityRule.SUITABILITY_UNANSWERED,
                given(PROPOSED, limit(15), TERM, SUPPORT).when(START));
        refusedBy(
                CommunityRule.SIZE_LIMIT_MISSING,
                given(PROPOSED, SUITABLE, TERM, SUPPORT).when(START));
        refusedBy(
                CommunityRule.TERM_MISSING,
                given(PROPOSED, SUITABLE, limit(15), SUPPORT).when(START));
        refusedBy(
                CommunityRule.SUPPORT_MISSING,
                given(PROPOSED, SUITABLE, limit(15), TERM).when(START));
    }

    @Test
    void anUnfavourableAdviceIsOverruledWithAReason() {
        var overruled =
                stored(
                        new CommunityEvent.SuitabilityAdviceOverruled(COMMUNITY, "we dare"),
                        "2009-10-06");
        refusedBy(
                CommunityRule.SUITABILITY_UNFAVOURABLE,
                given(PROPOSED, assessed(false), limit(15), TERM, SUPPORT).when(START));
        given(PROPOSED, assessed(false), overruled, limit(15), TERM, SUPPORT)
                .when(START)
                .expectEvents(new CommunityEvent.Started(COMMUNITY));
    }

    @Test
    void aFavourableAdviceIsNotOverruled() {
        refusedBy(
                CommunityRule.NOTHING_TO_OVERRULE,
                given(PROPOSED, SUITABLE)
                        .when(
                                new CommunityCommand.OverruleSuitability(
                                        COMMUNITY, "why not", by(INITIATOR, "2009-10-06"))));
    }

    @Test
    void aCommunityStartsOnce() {
        var started = stored(new CommunityEvent.Started(COMMUNITY), "2009-11-01");
        refusedBy(
                CommunityRule.ALREADY_STARTED,
                given(PROPOSED, SUITABLE, limit(15), TERM, SUPPORT, started).when(START));
    }

    @Test
    void aHelperAgreesOnNoTerm() {
        var crew =
                stored(
                        new CommunityEvent.RoleAssigned(COMMUNITY, person(7), PROFILE, Role.CREW),
                        "2009-10-05");
        refusedBy(CommunityRule.NOT_THEIRS_TO_CARRY, given(PROPOSED, crew).when(term(person(7))));
        given(PROPOSED, crew)
                .when(term(INITIATOR))
                .expectEvents(
                        new CommunityEvent.TermAgreed(
                                COMMUNITY, LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1)));
    }

    private static CommunityCommand.AgreeTerm term(PersonId who) {
        return new CommunityCommand.AgreeTerm(
                COMMUNITY,
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2011, 1, 1),
                by(who, "2009-10-06"));
    }

    @Test
    void aTermEndsAfterItBegins() {
        refusedBy(
                CommunityRule.TERM_BACKWARDS,
                given(PROPOSED)
                        .when(
                                new CommunityCommand.AgreeTerm(
                                        COMMUNITY,
                                        LocalDate.of(2011, 1, 1),
                                        LocalDate.of(2010, 1, 1),
                                        by(INITIATOR, "2009-10-06"))));
    }

    // H16, H6

    @Test
    void nobodyJoinsTwice() {
        refusedBy(
                CommunityRule.ALREADY_JOINED,
                given(PROPOSED, joined(person(1), "2009-11-01"))
                        .when(join(person(1), "2010-01-01")));
    }

    @Test
    void onlyAParticipantLeaves() {
        var leave =
                new CommunityCommand.Leave(
                        COMMUNITY, person(1), "moved", by(person(1), "2010-01-01"));
        given(PROPOSED, joined(person(1), "2009-11-01"))
                .when(leave)
                .expectEvents(new CommunityEvent.ParticipantLeft(COMMUNITY, person(1), "moved"));
        refusedBy(CommunityRule.NOT_A_PARTICIPANT, given(PROPOSED).when(leave));
    }

    /** Leaving ends the roles that only participants hold, by an event each. */
    @Test
    @Tag("fault:E3")
    void leavingEndsTheRolesThatOnlyParticipantsHold() {
        var roles =
                Stream.of(Role.PULLER, Role.AMBASSADOR)
                        .map(role ->
                                new CommunityCommand.AssignRole(
                                        COMMUNITY,
                                        person(1),
                                        role,
                                        null,
                                        by(INITIATOR, "2009-11-02")))
                        .toList();
        given(PROPOSED, joined(person(1), "2009-11-01"))
                .andGivenCommands(roles)
                .when(
                        new CommunityCommand.Leave(
                                COMMUNITY, person(1), "moved", by(person(1), "2010-01-01")))
                .expectEvents(
                        new CommunityEvent.ParticipantLeft(COMMUNITY, person(1), "moved"),
                        new CommunityEvent.RoleEnded(COMMUNITY, person(1), Role.PULLER, "moved"));
    }

    @Test
    void aRoleEndsOnceAndNotBeforeItBegan() {
        given(PROPOSED, FACILITATED)
                .when(end("2009-11-27"))
                .expectEvents(
                        new CommunityEvent.RoleEnded(
                                COMMUNITY, FACILITATOR, Role.FACILITATOR, "other role"));
        refusedBy(
                CommunityRule.ROLE_NOT_HELD,
                given(PROPOSED, FACILITATED, facilitatorUntil("2009-11-27"))
                        .when(end("2009-11-28")));
        refusedBy(
                LifetimeRule.ENDS_BEFORE_IT_BEGAN,
                given(PROPOSED, FACILITATED).when(end("2009-10-01")));
    }

    @Test
    void aRoleIsNotAssignedTwice() {
        refusedBy(
                CommunityRule.ROLE_HELD_ALREADY,
                given(PROPOSED, FACILITATED)
                        .when(assign(FACILITATOR, Role.FACILITATOR, "2009-12-01")));
    }

    @Test
    void participantsJoinAndAreNotAssigned() {
        refusedBy(
                CommunityRule.PARTICIPANTS_JOIN,
                given(PROPOSED).when(assign(person(1), Role.PARTICIPANT, "2009-12-01")));
    }

    @Test
    void aNewPersonNeedsAProfile() {
        refusedBy(
                CommunityRule.PROFILE_UNKNOWN,
                given(PROPOSED)
                        .when(
                                new CommunityCommand.AssignRole(
                                        COMMUNITY,
                                        person(1),
                                        Role.CHAIR,
                                        null,
                                        by(INITIATOR, "2009-12-01"))));
    }

    @Test
    void theProposerIsTheInitiator() {
        var proposal =
                new CommunityEvent.Proposed(
                        COMMUNITY, "C", "issue", INITIATOR, PROFILE, InitiatorType.MUNICIPALITY);
        fixture.givenNoPriorActivity().when(propose(Role.INITIATOR)).expectEvents(proposal);
        refusedBy(
                CommunityRule.PROPOSER_IS_INITIATOR,
                fixture.givenNoPriorActivity().when(propose(Role.FACILITATOR)));
    }

    private static CommunityCommand.Propose propose(Role role) {
        return new CommunityCommand.Propose(
                COMMUNITY,
                "C",
                "issue",
                InitiatorType.MUNICIPALITY,
                PROFILE,
                as(role, INITIATOR, "2009-10-01"));
    }

    private static CommunityCommand.AgreeSizeLimit agree(int limit, PersonId who, String day) {
        return new CommunityCommand.AgreeSizeLimit(COMMUNITY, limit, "room for all", by(who, day));
    }

    private static CommunityCommand.AssignRole assign(PersonId person, Role role, String day) {
        return new CommunityCommand.AssignRole(
                COMMUNITY, person, role, PROFILE, by(INITIATOR, day));
    }

    private static CommunityCommand.EndRole end(String day) {
        return new CommunityCommand.EndRole(
                COMMUNITY, FACILITATOR, Role.FACILITATOR, "other role", by(INITIATOR, day));
    }

    private static EventMessage<?> facilitatorUntil(String day) {
        return stored(
                new CommunityEvent.RoleEnded(
                        COMMUNITY, FACILITATOR, Role.FACILITATOR, "other role"),
                day);
    }
}
