package nl.noaber.query.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.sessions.SessionRow.Assignment;
import nl.noaber.query.sessions.SessionRow.Entry;
import nl.noaber.query.sessions.SessionRow.Session;
import nl.noaber.query.sessions.SessionRow.There;
import nl.noaber.query.sessions.SessionRow.Visitors;

/** The calendar of sessions, or the record of one session. */
public final class SessionsQuery implements Query<SessionRow> {

    /** The calendar, by day. */
    public record Calendar(List<Line> sessions) {}

    /**
     * A session in the calendar.
     *
     * @param present how many were there, by {@code attended}
     * @param guests how many guests were there, by {@code guestsAttended}
     * @param visitors how many visitors without a name were counted, by {@code visitorsCounted}
     * @param contributions how many were recorded, by {@code contributed}
     */
    public record Line(
            Session session,
            int present,
            int guests,
            int visitors,
            int contributions,
            List<EventId> attended,
            List<EventId> guestsAttended,
            List<EventId> visitorsCounted,
            List<EventId> contributed) {}

    /**
     * The record of one session.
     *
     * @param visitors visitors without a name, as they were counted
     * @param entries all else that was recorded, by kind of event
     * @param assignments given or reported back here
     */
    public record Whole(
            Session session,
            List<There> attendance,
            List<Visitors> visitors,
            SortedMap<String, List<Entry>> entries,
            List<Assignment> assignments) {}

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Projection<SessionRow> view() {
        return SessionProjection.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("session");
    }

    @Override
    public Object answer(Rows<SessionRow> rows, QueryContext asker, QueryParameters parameters) {
        String one = parameters.text("session");
        if (one != null) {
            Session session = rows.get("session/" + one, Session.class);
            if (session == null) {
                throw new NotFoundException();
            }
            return whole(rows, session);
        }
        return new Calendar(
                rows.under("session/", Session.class).values().stream()
                        .sorted(
                                Comparator.comparing((Session s) -> s.on().from())
                                        .thenComparing(s -> s.on().to())
                                        .thenComparing(s -> s.planned().index()))
                        .map(session -> line(rows, session))
                        .toList());
    }

    private static Line line(Rows<SessionRow> rows, Session session) {
        List<EventId> present =
                there(rows, session).stream()
                        .filter(there -> there.attendance() == Attendance.PRESENT)
                        .map(there -> there.at().event())
                        .toList();
        List<EventId> guests = events(rows, session, "session.guest-attended");
        List<EventId> contributions = events(rows, session, "session.contribution-made");
        List<Visitors> visitors = visitors(rows, session);
        return new Line(
                session,
                present.size(),
                guests.size(),
                visitors.stream().mapToInt(Visitors::visitors).sum(),
                contributions.size(),
                present,
                guests,
                visitors.stream().map(each -> each.at().event()).toList(),
                contributions);
    }

    private static List<EventId> events(Rows<SessionRow> rows, Session session, String kind) {
        return entries(rows, session).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(entry -> entry.at().event())
                .toList();
    }

    private static List<Visitors> visitors(Rows<SessionRow> rows, Session session) {
        return List.copyOf(
                rows.under(SessionProjection.under("visitors", session.session()), Visitors.class)
                        .values());
    }

    private static Whole whole(Rows<SessionRow> rows, Session session) {
        var byKind = new TreeMap<String, List<Entry>>();
        entries(rows, session)
                .forEach(entry ->
                        byKind.computeIfAbsent(entry.kind(), _ -> new ArrayList<>()).add(entry));
        return new Whole(
                session,
                there(rows, session),
                visitors(rows, session),
                byKind,
                rows.under("assignment/", Assignment.class).values().stream()
                        .filter(each -> concerns(each, session))
                        .toList());
    }

    private static boolean concerns(Assignment assignment, Session session) {
        SessionRow.Back back = assignment.back();
        return assignment.session().equals(session.session())
                || (back != null && back.session().equals(session.session()));
    }

    private static List<There> there(Rows<SessionRow> rows, Session session) {
        return List.copyOf(
                rows.under(SessionProjection.under("there", session.session()), There.class)
                        .values());
    }

    private static List<Entry> entries(Rows<SessionRow> rows, Session session) {
        return List.copyOf(
                rows.under(SessionProjection.under("entry", session.session()), Entry.class)
                        .values());
    }
}
