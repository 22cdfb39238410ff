package nl.noaber.query.sessions;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.FollowUp;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.sessions.SessionRow.Assignment;
import nl.noaber.query.sessions.SessionRow.Back;
import nl.noaber.query.sessions.SessionRow.Change;
import nl.noaber.query.sessions.SessionRow.Entry;
import nl.noaber.query.sessions.SessionRow.Session;
import nl.noaber.query.sessions.SessionRow.State;
import nl.noaber.query.sessions.SessionRow.There;
import nl.noaber.query.sessions.SessionRow.Visitors;
import org.jspecify.annotations.Nullable;

/** Folds the streams of a community's sessions; it names every event, so that none is missed. */
public final class SessionProjection implements Projection<SessionRow> {

    static final SessionProjection VIEW = new SessionProjection();

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<SessionRow> rows() {
        return SessionRow.class;
    }

    @Override
    public void fold(Rows<SessionRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfSession(SessionEvent.Course e) -> course(rows, e, EventRef.of(at));
            case EventFamily.OfSession(SessionEvent.Preparation e) -> prepared(rows, e, at);
            case EventFamily.OfSession(SessionEvent.Part e) -> done(rows, e, at);
            case EventFamily.OfSession(SessionEvent.Method e) -> worked(rows, e, at);
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfGroup _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void course(Rows<SessionRow> rows, SessionEvent.Course event, EventRef at) {
        switch (event) {
            case SessionEvent.Planned e ->
                    rows.put(
                            session(e.session()),
                            new Session(
                                    e.session(),
                                    e.kind(),
                                    e.title(),
                                    e.on(),
                                    e.on(),
                                    e.minutes(),
                                    e.hostOrganisation(),
                                    State.PLANNED,
                                    at,
                                    List.of(),
                                    null));
            case SessionEvent.Rescheduled e ->
                    change(
                            rows,
                            e.session(),
                            s ->
                                    s.moved(
                                            e.on(),
                                            new Change("rescheduled", s.on(), e.reason(), at)));
            case SessionEvent.Cancelled e ->
                    became(rows, e.session(), State.CANCELLED, "cancelled", e.reason(), at);
            case SessionEvent.Opened e ->
                    change(
                            rows,
                            e.session(),
                            s -> s.opened(new Change("opened", s.on(), null, at)));
            case SessionEvent.Closed e ->
                    became(rows, e.session(), State.CLOSED, "closed", null, at);
            case SessionEvent.Reported e ->
                    change(
                            rows,
                            e.session(),
                            s -> s.reported(e.summary(), new Change("reported", null, null, at)));
        }
    }

    private static void prepared(
            Rows<SessionRow> rows, SessionEvent.Preparation event, RecordedEvent at) {
        switch (event) {
            case SessionEvent.HostOffered e -> entry(rows, e, at, e.host(), null, null, List.of());
            case SessionEvent.AgendaPrepared e ->
                    entry(rows, e, at, e.person(), null, null, e.items());
            case SessionEvent.InvitationSent e ->
                    entry(
                            rows,
                            e,
                            at,
                            null,
                            null,
                            e.text(),
                            e.invited().stream().map(PersonId::value).toList());
            case SessionEvent.GuestInvited e ->
                    entry(
                            rows,
                            e,
                            at,
                            e.guest().person(),
                            null,
                            e.reason(),
                            List.of(e.guest().label()));
        }
    }

    private static void done(Rows<SessionRow> rows, SessionEvent.Part event, RecordedEvent at) {
        EventRef mark = EventRef.of(at);
        switch (event) {
            case SessionEvent.AttendanceRecorded e ->
                    rows.put(
                            under("there", e.session()) + e.person().value(),
                            new There(e.person(), e.attendance(), e.reason(), mark));
            case SessionEvent.GuestAttended e ->
                    entry(rows, e, at, e.guest().person(), null, null, List.of(e.guest().label()));
            case SessionEvent.VisitorsCounted e ->
                    rows.put(
                            under("visitors", e.session()) + "%012d".formatted(at.index()),
                            new Visitors(e.visitors(), e.description(), mark));
            case SessionEvent.RoleSwitched e ->
                    entry(rows, e, at, e.person(), e.to(), null, List.of(e.from().code()));
            case SessionEvent.HatsCombined e ->
                    entry(
                            rows,
                            e,
                            at,
                            e.person(),
                            null,
                            e.topic(),
                            e.hats().stream().map(ActingAs::code).toList());
            case SessionEvent.ContributionMade e ->
                    entry(rows, e, at, e.person(), e.as(), e.topic(), List.of());
            case SessionEvent.AssignmentGiven e ->
                    rows.put(
                            assignment(e.assignment()),
                            new Assignment(
                                    e.assignment(), e.session(), e.to(), e.text(), mark, null));
            case SessionEvent.AssignmentReportedBack e ->
                    rows.change(
                            assignment(e.assignment()),
                            Assignment.class,
                            a -> a.reported(new Back(e.session(), e.person(), e.text(), mark)));
        }
    }

    private static void worked(Rows<SessionRow> rows, SessionEvent.Method event, RecordedEvent at) {
        switch (event) {
            case SessionEvent.SubgroupsFormed e ->
                    entry(rows, e, at, null, null, Integer.toString(e.groups()), List.of());
            case SessionEvent.WorkFormUsed e ->
                    entry(rows, e, at, null, null, e.experience(), List.of(e.form()));
            case SessionEvent.ProcessObserved e ->
                    entry(rows, e, at, e.person(), null, e.text(), List.of());
        }
    }

    private static void became(
            Rows<SessionRow> rows,
            SessionId session,
            State state,
            String what,
            @Nullable String reason,
            EventRef at) {
        change(rows, session, s -> s.became(state, new Change(what, null, reason, at)));
    }

    private static void change(
            Rows<SessionRow> rows, SessionId session, UnaryOperator<Session> change) {
        rows.change(session(session), Session.class, change);
    }

    private static void entry(
            Rows<SessionRow> rows,
            SessionEvent event,
            RecordedEvent at,
            @Nullable PersonId person,
            @Nullable ActingAs as,
            @Nullable String text,
            List<String> items) {
        rows.put(
                under("entry", event.session()) + "%012d".formatted(at.index()),
                new Entry(FollowUp.kind(at), person, as, text, items, EventRef.of(at)));
    }

    private static String session(SessionId session) {
        return "session/" + session.value();
    }

    private static String assignment(AssignmentId assignment) {
        return "assignment/" + assignment.value();
    }

    static String under(String kind, SessionId session) {
        return "%s/%s/".formatted(kind, session.value());
    }
}
