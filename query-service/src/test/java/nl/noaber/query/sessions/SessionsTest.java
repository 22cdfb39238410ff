package nl.noaber.query.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.sessions.SessionRow.State;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final SessionId FIRST = new SessionId("s-1");
    private static final SessionId SECOND = new SessionId("s-2");
    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void theCalendarFollowsRescheduledAndCancelledSessions() {
        planned(FIRST, "2010-02-10");
        planned(SECOND, "2010-02-11");
        EventId moved =
                record(
                        "2010-02-01",
                        new SessionEvent.Rescheduled(
                                FIRST, HistoryBuilder.day("2010-03-01"), "snow"));
        record("2010-02-03", new SessionEvent.Cancelled(SECOND, "no host"));

        assertThat(calendar(""))
                .extracting(l -> l.session().session().value() + " " + l.session().state())
                .containsExactly("s-2 CANCELLED", "s-1 PLANNED");
        assertThat(calendar("2010-02-02").getFirst().session().state()).isEqualTo(State.PLANNED);

        story.retracted(moved);
        assertThat(calendar("").getFirst().session().on())
                .isEqualTo(HistoryBuilder.day("2010-02-10"));
    }

    @Test
    void anOpenedSessionIsListedOnItsCorrectedOpeningDay() {
        planned(FIRST, "2010-02-10");
        EventId opened = record("2010-02-11", new SessionEvent.Opened(FIRST));
        TemporalQuery before = TemporalQuery.knownAt(story.events().getLast().commit());
        story.redated(opened, HistoryBuilder.day("2010-03-11"));

        SessionRow.Session now = calendar("").getFirst().session();
        assertThat(now.on()).isEqualTo(HistoryBuilder.day("2010-03-11"));
        assertThat(now.plannedFor()).isEqualTo(HistoryBuilder.day("2010-02-10"));
        assertThat(
                        QueryFixture.at(
                                        before,
                                        story,
                                        new SessionsQuery(),
                                        "",
                                        SessionsQuery.Calendar.class)
                                .sessions()
                                .getFirst()
                                .session()
                                .on())
                .isEqualTo(HistoryBuilder.day("2010-02-11"));
        story.retracted(opened);
        assertThat(calendar("").getFirst().session().on())
                .isEqualTo(HistoryBuilder.day("2010-02-10"));
    }

    @Test
    void theRecordOfASessionHoldsAllItsEvents() {
        var assignment = new AssignmentId("do-1");
        var guest = new Outsider("banker", null);
        var neighbour = new ActingAs.WithHat("neighbour");
        story.plenary("2010-02-10", "s-1");
        story.plenary("2010-04-10", "s-2");
        record("2010-02-01", new SessionEvent.HostOffered(FIRST, BEN));
        record("2010-02-01", new SessionEvent.AgendaPrepared(FIRST, ANN, List.of("who we are")));
        record("2010-02-02", new SessionEvent.InvitationSent(FIRST, "come", List.of(ANN, BEN)));
        record("2010-02-02", new SessionEvent.GuestInvited(FIRST, guest, "knows money"));
        record("2010-02-10", new SessionEvent.Opened(FIRST));
        attended(ANN, Attendance.PRESENT);
        attended(BEN, Attendance.APOLOGIES);
        attended(BEN, Attendance.PRESENT);
        record(
                "2010-02-10",
                new SessionEvent.ContributionMade(FIRST, ANN, neighbour, "the street"));
        record(
                "2010-02-10",
                new SessionEvent.RoleSwitched(FIRST, ANN, neighbour, new ActingAs.Undeclared()));
        record("2010-02-10", new SessionEvent.WorkFormUsed(FIRST, "carousel", "much energy"));
        record("2010-02-10", new SessionEvent.SubgroupsFormed(FIRST, 3));
        record("2010-02-10", new SessionEvent.ProcessObserved(FIRST, BEN, "all spoke"));
        record(
                "2010-02-10",
                new SessionEvent.AssignmentGiven(FIRST, assignment, ANN, "ask around"));
        record("2010-02-10", new SessionEvent.Closed(FIRST));
        record("2010-02-17", new SessionEvent.Reported(FIRST, "we met"));
        EventId back =
                record(
                        "2010-04-10",
                        new SessionEvent.AssignmentReportedBack(SECOND, assignment, ANN, "done"));

        SessionsQuery.Whole whole = whole("s-1");
        assertThat(whole.session().state()).isEqualTo(State.CLOSED);
        assertThat(whole.session().report()).isEqualTo("we met");
        assertThat(whole.session().course())
                .extracting(SessionRow.Change::what)
                .containsExactly("opened", "closed", "reported");
        assertThat(whole.attendance()).allMatch(t -> t.attendance() == Attendance.PRESENT);
        assertThat(whole.entries().keySet())
                .containsExactly(
                        "session.agenda-prepared",
                        "session.contribution-made",
                        "session.guest-invited",
                        "session.host-offered",
                        "session.invitation-sent",
                        "session.process-observed",
                        "session.role-switched",
                        "session.subgroups-formed",
                        "session.work-form-used");
        assertThat(whole.assignments())
                .singleElement()
                .satisfies(each -> assertThat(each.back().at().event()).isEqualTo(back));
        assertThat(whole("s-2").assignments()).isEqualTo(whole.assignments());
        assertThat(calendar("").getFirst().present()).isEqualTo(2);
        assertThat(calendar("").getFirst().contributions()).isEqualTo(1);
        assertThat(calendar("").getFirst().attended()).hasSize(2);
        assertThat(calendar("").getFirst().contributed()).hasSize(1);
        assertThatThrownBy(() -> whole("s-3")).isInstanceOf(NotFoundException.class);
    }

    /**
     * A session shows everybody who was there: members, guests and visitors without a name.
     * Siblings: the calendar, the record of one session.
     */
    @Test
    @Tag("fault:F4")
    void guestsAndVisitorsAreCountedBesideMembers() {
        planned(FIRST, "2010-03-10");
        record("2010-03-10", new SessionEvent.Opened(FIRST));
        record(
                "2010-03-10",
                new SessionEvent.GuestAttended(FIRST, new Outsider("expert-04", null)));
        record("2010-03-10", new SessionEvent.VisitorsCounted(FIRST, 30, "workshop 1"));
        record("2010-03-10", new SessionEvent.VisitorsCounted(FIRST, 12, null));

        SessionsQuery.Line line = calendar("").getFirst();
        assertThat(line.present()).isZero();
        assertThat(line.guests()).isEqualTo(1);
        assertThat(line.guestsAttended()).hasSize(1);
        assertThat(line.visitors()).isEqualTo(42);
        assertThat(line.visitorsCounted()).hasSize(2);
        assertThat(whole("s-1").visitors())
                .extracting(SessionRow.Visitors::visitors)
                .containsExactly(30, 12);
        assertThat(whole("s-1").entries().get("session.guest-attended").getFirst().items())
                .containsExactly("expert-04");
    }

    private void planned(SessionId session, String on) {
        record(
                "2010-01-15",
                new SessionEvent.Planned(
                        session,
                        story.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        HistoryBuilder.day(on),
                        120,
                        null));
    }

    private void attended(PersonId person, Attendance attendance) {
        record("2010-02-10", new SessionEvent.AttendanceRecorded(FIRST, person, attendance, null));
    }

    private EventId record(String day, SessionEvent event) {
        return story.record(HistoryBuilder.day(day), event);
    }

    private List<SessionsQuery.Line> calendar(String asOf) {
        var answer =
                asOf.isEmpty()
                        ? QueryFixture.now(
                                story, new SessionsQuery(), "", SessionsQuery.Calendar.class)
                        : QueryFixture.asOf(
                                asOf, story, new SessionsQuery(), "", SessionsQuery.Calendar.class);
        return answer.sessions();
    }

    private SessionsQuery.Whole whole(String session) {
        return QueryFixture.now(
                story, new SessionsQuery(), "session=" + session, SessionsQuery.Whole.class);
    }
}
