package nl.noaber.command.study;

import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.StoredEvents;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.ValidPeriod;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Nothing is recorded about somebody who did not consent at that moment (rule H11). */
class StudyTest {
    private static final StudyId ID = new StudyId("st-1");
    private static final PersonId RESEARCHER = person(8);
    private static final FindingId FINDING = new FindingId("f-1");
    private static final EventId HERE = new EventId("e-here");
    private static final EventId FOREIGN = new EventId("e-foreign");
    private static final StudyEvent.Opened OPENED =
            new StudyEvent.Opened(ID, COMMUNITY, RESEARCHER, "MBO", "what moves people?");
    private static final EventMessage<?> CONSENTED =
            stored(
                    new StudyEvent.ConsentGiven(ID, person(1), List.of(ConsentScope.OBSERVATION)),
                    "2010-03-01");
    private static final EventMessage<?> WITHDRAWN =
            stored(new StudyEvent.ConsentWithdrawn(ID, person(1), null), "2010-09-01");
    private static final EventMessage<?> CLOSED =
            stored(new StudyEvent.Closed(ID, "published"), "2011-06-01");

    private final MembershipLookup standings =
            (_, who) ->
                    who.equals(RESEARCHER)
                            ? in(Role.RESEARCHER)
                            : who.equals(person(1)) ? in(Role.PARTICIPANT) : Membership.NONE;
    private final FixtureConfiguration<StudyAggregate> studies =
            new AggregateTestFixture<>(StudyAggregate.class)
                    .registerInjectableResource(standings)
                    .registerInjectableResource(
                            new StoredEvents()
                                    .with(
                                            HERE,
                                            by(person(1), "2010-01-01"),
                                            new CommunityEvent.Started(COMMUNITY))
                                    .with(
                                            FOREIGN,
                                            by(person(1), "2010-01-01").in(new CommunityId("c-2")),
                                            new CommunityEvent.Started(new CommunityId("c-2"))));

    @Test
    void aResearcherOpensAStudyAndNobodyElse() {
        studies.givenNoPriorActivity()
                .when(new StudyCommand.Open(OPENED, by(RESEARCHER, "2010-02-01")))
                .expectEvents(OPENED);
        refusedBy(
                StudyRule.NOT_A_RESEARCHER,
                studies.givenNoPriorActivity()
                        .when(new StudyCommand.Open(OPENED, by(person(1), "2010-02-01"))));
    }

    @Test
    void onlyConsentingPersonsAreObserved() {
        given(CONSENTED).when(observe("2010-04-01")).expectEvents(observe("2010-04-01").event());
        refusedBy(StudyRule.NO_CONSENT, given().when(observe("2010-04-01")));
    }

    @Test
    void consentCountsAtTheMomentOfTheEvent() {
        refusedBy(StudyRule.NO_CONSENT, given(CONSENTED).when(observe("2010-02-28")));
        refusedBy(StudyRule.NO_CONSENT, given(CONSENTED, WITHDRAWN).when(observe("2010-09-01")));
        given(CONSENTED, WITHDRAWN).when(observe("2010-08-31")).expectSuccessfulHandlerExecution();
    }

    @Test
    void consentCoversItsStatedScope() {
        refusedBy(
                StudyRule.NO_CONSENT,
                given(CONSENTED)
                        .when(
                                research(
                                        new StudyEvent.InterviewHeld(ID, person(1), "hats"),
                                        RESEARCHER,
                                        "2010-04-01")));
        refusedBy(
                StudyRule.NO_CONSENT,
                given(CONSENTED)
                        .when(
                                research(
                                        new StudyEvent.QuestionnaireAnswered(
                                                ID, person(1), "first"),
                                        RESEARCHER,
                                        "2010-04-01")));
    }

    @Test
    void onlyAResearcherStudies() {
        refusedBy(
                StudyRule.NOT_A_RESEARCHER,
                given(CONSENTED)
                        .when(research(observe("2010-04-01").event(), person(1), "2010-04-01")));
    }

    @Test
    void onlyMembersConsentAndOnlyToAStudyThatGoesOn() {
        given().when(consent(person(1), "2010-03-01"))
                .expectEvents(consent(person(1), "2010-03-01").event());
        refusedBy(StudyRule.NOT_A_MEMBER, given().when(consent(person(5), "2010-03-01")));
        refusedBy(StudyRule.OVER, given(CLOSED).when(consent(person(1), "2011-07-01")));
    }

    @Test
    void consentIsWithdrawnAtAnyTime() {
        given(CONSENTED, CLOSED)
                .when(withdraw("2012-01-01"))
                .expectEvents(withdraw("2012-01-01").event());
        refusedBy(StudyRule.NO_CONSENT_TO_WITHDRAW, given().when(withdraw("2010-05-01")));
        refusedBy(
                StudyRule.NO_CONSENT_TO_WITHDRAW,
                given(CONSENTED, WITHDRAWN).when(withdraw("2010-10-01")));
    }

    @Test
    void nobodyConsentsOrWithdrawsForAnother() {
        refusedBy(
                AuthorizationRule.NOT_FOR_ANOTHER,
                given().when(
                                new StudyCommand.GiveConsent(
                                        consent(person(1), "2010-03-01").event(),
                                        by(RESEARCHER, "2010-03-01"))));
        refusedBy(
                AuthorizationRule.NOT_FOR_ANOTHER,
                given(CONSENTED)
                        .when(
                                new StudyCommand.WithdrawConsent(
                                        withdraw("2010-04-01").event(),
                                        by(RESEARCHER, "2010-04-01"))));
    }

    @Test
    void aFindingRestsOnEventsOfThisCommunity() {
        var finding = new StudyEvent.FindingRecorded(ID, FINDING, "text", List.of(HERE));
        given().when(research(finding, RESEARCHER, "2010-05-01")).expectEvents(finding);
        refusedBy(
                StudyRule.NOT_AN_EVENT_HERE,
                given().when(
                                research(
                                        new StudyEvent.FindingRecorded(
                                                ID, FINDING, "text", List.of(FOREIGN)),
                                        RESEARCHER,
                                        "2010-05-01")));
    }

    @Test
    void aFindingIsFedBackAndContestedByTheMembersConcerned() {
        var found =
                stored(
                        new StudyEvent.FindingRecorded(ID, FINDING, "text", List.of()),
                        "2010-05-01");
        var contested = new StudyEvent.FindingContested(ID, FINDING, person(1), "not so");
        var back = new StudyEvent.FindingFedBack(ID, FINDING, null);
        given(found).when(research(back, RESEARCHER, "2010-06-01")).expectEvents(back);
        given(found, CLOSED)
                .when(research(contested, person(1), "2011-07-01"))
                .expectEvents(contested);
        refusedBy(
                StudyRule.NO_SUCH_FINDING,
                given().when(research(contested, person(1), "2010-06-01")));
        refusedBy(
                StudyRule.NO_SUCH_FINDING, given().when(research(back, RESEARCHER, "2010-06-01")));
    }

    @Test
    void aStudyEndsOnce() {
        var stopped = new StudyEvent.Stopped(ID, "no time");
        given().when(new StudyCommand.End(stopped, by(RESEARCHER, "2010-12-01")))
                .expectEvents(stopped);
        refusedBy(
                StudyRule.OVER,
                given(CLOSED).when(new StudyCommand.End(stopped, by(RESEARCHER, "2011-12-01"))));
        refusedBy(
                StudyRule.OVER,
                given(CLOSED)
                        .when(
                                research(
                                        new StudyEvent.DocumentAnalysed(ID, "note", "text"),
                                        RESEARCHER,
                                        "2011-12-01")));
    }

    private TestExecutor<StudyAggregate> given(EventMessage<?>... events) {
        var all = new ArrayList<EventMessage<?>>();
        all.add(stored(OPENED, "2010-02-01"));
        all.addAll(List.of(events));
        return studies.given(all);
    }

    private static StudyCommand.Research observe(String day) {
        return research(
                new StudyEvent.ObservationRecorded(ID, null, List.of(person(1)), "text"),
                RESEARCHER,
                day);
    }

    private static StudyCommand.Research research(
            StudyEvent.Research event, PersonId actor, String day) {
        return new StudyCommand.Research(event, by(actor, day));
    }

    private static StudyCommand.GiveConsent consent(PersonId who, String day) {
        return new StudyCommand.GiveConsent(
                new StudyEvent.ConsentGiven(ID, who, List.of(ConsentScope.INTERVIEW)),
                by(who, day));
    }

    private static StudyCommand.WithdrawConsent withdraw(String day) {
        return new StudyCommand.WithdrawConsent(
                new StudyEvent.ConsentWithdrawn(ID, person(1), "enough"), by(person(1), day));
    }

    private static Membership in(Role role) {
        return new Membership(
                List.of(new Membership.Tenure(role, ValidPeriod.from(on("2009-11-01")))),
                List.of());
    }
}
