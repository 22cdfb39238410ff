package nl.noaber.command.session;

import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.FACILITATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.as;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.Membership.Hat;
import nl.noaber.command.lookup.Membership.Tenure;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.kernel.time.ValidPeriod;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final String DAY = "2010-02-10";
    private static final SessionId ID = new SessionId("session-1");
    private static final PersonId MEMBER = person(1);
    private static final PersonId STRANGER = person(99);
    private static final ActingAs NEIGHBOUR = new ActingAs.WithHat("neighbour");
    private static final ActingAs PARTICIPANT = new ActingAs.InRole(Role.PARTICIPANT);
    private static final EventMessage<?> PLANNED =
            stored(
                    new SessionEvent.Planned(
                            ID, COMMUNITY, SessionKind.PLENARY, "First", on(DAY), 120, null),
                    "2010-01-10");
    private static final EventMessage<?> OPENED = stored(new SessionEvent.Opened(ID), DAY);
    private static final EventMessage<?> CLOSED = stored(new SessionEvent.Closed(ID), DAY);
    private static final EventMessage<?> CANCELLED =
            stored(new SessionEvent.Cancelled(ID, "snow"), "2010-02-01");

    private final FixtureConfiguration<SessionAggregate> fixture =
            new AggregateTestFixture<>(SessionAggregate.class);

    @BeforeEach
    void facts() {
        var since2010 = ValidPeriod.from(on("2010-01-01"));
        var member =
                new Membership(
                        List.of(new Tenure(Role.PARTICIPANT, since2010)),
                        List.of(new Hat("neighbour", since2010)));
        MembershipLookup standings =
                (_, person) -> person.equals(MEMBER) ? member : Membership.NONE;
        ClosedCommunityLookup closed = (_, moment) -> moment.from().getYear() >= 2012;
        fixture.registerInjectableResource(standings).registerInjectableResource(closed);
    }

    private TestExecutor<SessionAggregate> given(EventMessage<?>... events) {
        return fixture.given(List.of(events));
    }

    private static SessionCommand.RecordAttendance attendance(PersonId... people) {
        return new SessionCommand.RecordAttendance(
                ID,
                List.of(people).stream()
                        .map(p -> new SessionCommand.Presence(p, Attendance.PRESENT, null))
                        .toList(),
                false,
                by(FACILITATOR, DAY));
    }

    private static SessionCommand.Open open(String day) {
        return new SessionCommand.Open(ID, by(FACILITATOR, day));
    }

    private static SessionCommand.Plan plan(String day, int minutes) {
        return new SessionCommand.Plan(
                ID,
                COMMUNITY,
                SessionKind.PLENARY,
                "First",
                on(day),
                minutes,
                null,
                by(FACILITATOR, "2010-01-10"));
    }

    // H5

    @Test
    void aClosedCommunityHoldsNoSessions() {
        refusedBy(
                SessionRule.COMMUNITY_CLOSED,
                fixture.givenNoPriorActivity().when(plan("2012-02-01", 60)));
        fixture.givenNoPriorActivity()
                .when(plan(DAY, 60))
                .expectEvents(
                        new SessionEvent.Planned(
                                ID, COMMUNITY, SessionKind.PLENARY, "First", on(DAY), 60, null));
    }

    @Test
    void aSessionIsNotMovedBehindTheEnd() {
        refusedBy(
                SessionRule.COMMUNITY_CLOSED,
                given(PLANNED)
                        .when(
                                new SessionCommand.Reschedule(
                                        ID, on("2012-02-01"), "later", by(FACILITATOR, DAY))));
    }

    // H16

    @Test
    void aSessionLastsAMinuteOrMore() {
        refusedBy(SessionRule.TOO_SHORT, fixture.givenNoPriorActivity().when(plan(DAY, 0)));
    }

    @Test
    void aFutureSessionIsNotOpened() {
        refusedBy(SessionRule.LIES_AHEAD, given(PLANNED).when(open("2010-02-09")));
        given(PLANNED).when(open(DAY)).expectEvents(new SessionEvent.Opened(ID));
        var year =
                new OccurredOn(
                        LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);
        refusedBy(
                SessionRule.LIES_AHEAD,
                given(PLANNED).when(new SessionCommand.Open(ID, by(FACILITATOR, year))));
    }

    @Test
    void aSessionIsOpenedOnceAndNotAfterItWasCancelled() {
        refusedBy(SessionRule.ALREADY_OPENED, given(PLANNED, OPENED).when(open(DAY)));
        refusedBy(SessionRule.ALREADY_CLOSED, given(PLANNED, OPENED, CLOSED).when(open(DAY)));
        refusedBy(SessionRule.CANCELLED, given(PLANNED, CANCELLED).when(open(DAY)));
    }

    @Test
    void membersAttendASessionThatWasOpened() {
        given(PLANNED, OPENED)
                .when(attendance(MEMBER))
                .expectEvents(
                        new SessionEvent.AttendanceRecorded(ID, MEMBER, Attendance.PRESENT, null));
        refusedBy(SessionRule.NOT_OPENED, given(PLANNED).when(attendance(MEMBER)));
        refusedBy(SessionRule.CANCELLED, given(PLANNED, CANCELLED).when(attendance(MEMBER)));
        refusedBy(SessionRule.NOT_A_MEMBER, given(PLANNED, OPENED).when(attendance(STRANGER)));
    }

    @Test
    void attendanceIsRecordedOnce() {
        var recorded =
                stored(
                        new SessionEvent.AttendanceRecorded(ID, MEMBER, Attendance.PRESENT, null),
                        DAY);
        refusedBy(
                SessionRule.ATTENDANCE_RECORDED_ALREADY,
                given(PLANNED, OPENED, recorded).when(attendance(MEMBER)));
        refusedBy(
                SessionRule.SAME_PERSON_TWICE,
                given(PLANNED, OPENED).when(attendance(MEMBER, MEMBER)));
    }

    @Test
    void oneNonMemberAmongManyMeansThatNothingIsRecorded() {
        refusedBy(
                SessionRule.NOT_A_MEMBER,
                given(PLANNED, OPENED).when(attendance(MEMBER, STRANGER)));
    }

    @Test
    void onlyAMemberIsHost() {
        given(PLANNED)
                .when(new SessionCommand.OfferHost(ID, MEMBER, by(MEMBER, "2010-01-20")))
                .expectEvents(new SessionEvent.HostOffered(ID, MEMBER));
        refusedBy(
                SessionRule.NOT_A_MEMBER,
                given(PLANNED).when(new SessionCommand.OfferHost(ID, STRANGER, by(MEMBER, DAY))));
    }

    @Test
    void aPlannedSessionIsRescheduledOrCancelled() {
        given(PLANNED)
                .when(
                        new SessionCommand.Reschedule(
                                ID, on("2010-02-17"), "snow", by(FACILITATOR, DAY)))
                .expectEvents(new SessionEvent.Rescheduled(ID, on("2010-02-17"), "snow"));
        refusedBy(
                SessionRule.NOTHING_TO_MOVE,
                given(PLANNED)
                        .when(
                                new SessionCommand.Reschedule(
                                        ID, on(DAY), "snow", by(FACILITATOR, DAY))));
        refusedBy(
                SessionRule.ALREADY_OPENED,
                given(PLANNED, OPENED)
                        .when(new SessionCommand.Cancel(ID, "snow", by(FACILITATOR, DAY))));
    }

    @Test
    void aSessionSplitsIntoTwoOrMoreSubgroups() {
        refusedBy(
                SessionRule.TOO_FEW_SUBGROUPS,
                given(PLANNED, OPENED)
                        .when(new SessionCommand.FormSubgroups(ID, 1, by(FACILITATOR, DAY))));
        given(PLANNED, OPENED)
                .when(new SessionCommand.FormSubgroups(ID, 2, by(FACILITATOR, DAY)))
                .expectEvents(new SessionEvent.SubgroupsFormed(ID, 2));
    }

    @Test
    void aSessionIsClosedOnceAndMayBeReportedAfterwards() {
        refusedBy(
                SessionRule.ALREADY_CLOSED,
                given(PLANNED, OPENED, CLOSED)
                        .when(new SessionCommand.Close(ID, by(FACILITATOR, DAY))));
        given(PLANNED, OPENED, CLOSED)
                .when(new SessionCommand.Report(ID, "we met", by(FACILITATOR, DAY)))
                .expectEvents(new SessionEvent.Reported(ID, "we met"));
    }

    // H6

    @Test
    void aPersonSwitchesBetweenHeldCapacities() {
        given(PLANNED, OPENED)
                .when(switchTo(PARTICIPANT, NEIGHBOUR))
                .expectEvents(new SessionEvent.RoleSwitched(ID, MEMBER, PARTICIPANT, NEIGHBOUR));
        refusedBy(
                SessionRule.CAPACITY_NOT_HELD,
                given(PLANNED, OPENED)
                        .when(switchTo(PARTICIPANT, new ActingAs.WithHat("entrepreneur"))));
        refusedBy(
                SessionRule.CAPACITY_NOT_HELD,
                given(PLANNED, OPENED).when(switchTo(new ActingAs.InRole(Role.CHAIR), NEIGHBOUR)));
    }

    @Test
    void aSwitchLeadsToAnotherDeclaredCapacity() {
        refusedBy(
                SessionRule.CAPACITY_UNDECLARED,
                given(PLANNED, OPENED).when(switchTo(NEIGHBOUR, new ActingAs.Undeclared())));
        refusedBy(
                SessionRule.SWITCH_CHANGES_NOTHING,
                given(PLANNED, OPENED).when(switchTo(NEIGHBOUR, NEIGHBOUR)));
    }

    @Test
    void withoutADeclarationTheHatLastSwitchedToCounts() {
        var switched =
                stored(new SessionEvent.RoleSwitched(ID, MEMBER, PARTICIPANT, NEIGHBOUR), DAY);
        given(PLANNED, OPENED, switched)
                .when(new SessionCommand.Contribute(ID, "the square", by(MEMBER, DAY)))
                .expectEvents(
                        new SessionEvent.ContributionMade(ID, MEMBER, NEIGHBOUR, "the square"));
        given(PLANNED, OPENED, switched)
                .when(
                        new SessionCommand.Contribute(
                                ID, "the square", as(Role.PARTICIPANT, MEMBER, DAY)))
                .expectEvents(
                        new SessionEvent.ContributionMade(ID, MEMBER, PARTICIPANT, "the square"));
    }

    private static SessionCommand.SwitchRole switchTo(ActingAs from, ActingAs to) {
        return new SessionCommand.SwitchRole(ID, from, to, by(MEMBER, DAY));
    }

    @Test
    void plainRecordsComeAfterTheOpeningOrBeforeIt() {
        var agenda = new SessionEvent.AgendaPrepared(ID, MEMBER, List.of("hats"));
        var form = new SessionEvent.WorkFormUsed(ID, "speed dates", "gave energy");
        given(PLANNED).when(record(agenda)).expectEvents(agenda);
        refusedBy(SessionRule.CANCELLED, given(PLANNED, CANCELLED).when(record(agenda)));
        given(PLANNED, OPENED).when(record(form)).expectEvents(form);
        refusedBy(SessionRule.NOT_OPENED, given(PLANNED).when(record(form)));
        refusedBy(
                AuthorizationRule.NAMED_NOT_A_MEMBER,
                given(PLANNED, OPENED)
                        .when(
                                record(
                                        new SessionEvent.ProcessObserved(
                                                ID, new PersonId("stranger"), "text"))));
    }

    @Test
    void anAssignmentThatWasGivenIsReportedBack() {
        var given =
                stored(
                        new SessionEvent.AssignmentGiven(
                                ID, new AssignmentId("as-1"), MEMBER, "call the baker"),
                        DAY);
        var back =
                new SessionEvent.AssignmentReportedBack(
                        ID, new AssignmentId("as-1"), MEMBER, "done");
        var command = new SessionCommand.ReportBack(ID, back, by(MEMBER, DAY));
        given(PLANNED, OPENED, given).when(command).expectEvents(back);
        refusedBy(SessionRule.NO_SUCH_ASSIGNMENT, given(PLANNED, OPENED).when(command));
    }

    @Test
    void heldHatsAreCombined() {
        var participant = new ActingAs.InRole(Role.PARTICIPANT);
        given(PLANNED, OPENED)
                .when(combine(participant, NEIGHBOUR))
                .expectEvents(combine(participant, NEIGHBOUR).event());
        refusedBy(
                SessionRule.CAPACITY_NOT_HELD,
                given(PLANNED, OPENED)
                        .when(combine(participant, new ActingAs.WithHat("alderman"))));
        refusedBy(
                SessionRule.SAME_HAT_TWICE,
                given(PLANNED, OPENED).when(combine(participant, participant)));
        refusedBy(
                SessionRule.CAPACITY_UNDECLARED,
                given(PLANNED, OPENED).when(combine(participant, new ActingAs.Undeclared())));
        refusedBy(SessionRule.NOT_OPENED, given(PLANNED).when(combine(participant, NEIGHBOUR)));
    }

    @Test
    void nobodyCombinesTheHatsOfAnother() {
        var theirs = combine(PARTICIPANT, NEIGHBOUR).event();
        refusedBy(
                AuthorizationRule.NOT_FOR_ANOTHER,
                given(PLANNED, OPENED)
                        .when(new SessionCommand.CombineHats(ID, theirs, by(FACILITATOR, DAY))));
    }

    @Test
    void aCapacityNoLongerHeldIsNotUsed() {
        var chair = new ActingAs.InRole(Role.CHAIR);
        var switched = stored(new SessionEvent.RoleSwitched(ID, MEMBER, PARTICIPANT, chair), DAY);
        given(PLANNED, OPENED, switched)
                .when(new SessionCommand.Contribute(ID, "the square", by(MEMBER, DAY)))
                .expectEvents(
                        new SessionEvent.ContributionMade(
                                ID, MEMBER, new ActingAs.Undeclared(), "the square"));
    }

    private static SessionCommand.CombineHats combine(ActingAs... hats) {
        return new SessionCommand.CombineHats(
                ID,
                new SessionEvent.HatsCombined(ID, MEMBER, List.of(hats), "the bank's offer"),
                by(MEMBER, DAY));
    }

    private static SessionCommand.RecordEvent record(SessionEvent event) {
        return new SessionCommand.RecordEvent(ID, event, by(MEMBER, DAY));
    }
}
