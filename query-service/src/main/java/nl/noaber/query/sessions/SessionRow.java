package nl.noaber.query.sessions;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of sessions. */
public sealed interface SessionRow {

    /** How far a session has come. */
    enum State {
        PLANNED,
        OPENED,
        CLOSED,
        CANCELLED
    }

    /**
     * A session in the calendar.
     *
     * @param on when it was opened, or else is to be held
     * @param plannedFor when it was to be held, as agreed last
     * @param course what changed since it was planned, the last of which gives its state
     * @param report what was written down of it
     */
    record Session(
            SessionId session,
            SessionKind kind,
            String title,
            OccurredOn on,
            OccurredOn plannedFor,
            int minutes,
            @Nullable OrganisationId hostOrganisation,
            State state,
            EventRef planned,
            List<Change> course,
            @Nullable String report)
            implements SessionRow {
        public Session {
            course = List.copyOf(course);
        }

        Session moved(OccurredOn to, Change change) {
            return with(to, to, state, change, report);
        }

        Session became(State next, Change change) {
            return with(on, plannedFor, next, change, report);
        }

        Session opened(Change change) {
            return with(change.at().on(), plannedFor, State.OPENED, change, report);
        }

        Session reported(String summary, Change change) {
            return with(on, plannedFor, state, change, summary);
        }

        private Session with(
                OccurredOn when,
                OccurredOn plan,
                State next,
                Change change,
                @Nullable String summary) {
            var more = new ArrayList<>(course);
            more.add(change);
            return new Session(
                    session,
                    kind,
                    title,
                    when,
                    plan,
                    minutes,
                    hostOrganisation,
                    next,
                    planned,
                    more,
                    summary);
        }
    }

    /** A step in the course of a session. */
    record Change(String what, @Nullable OccurredOn was, @Nullable String reason, EventRef at) {}

    /** Whether one person was there, as recorded last. */
    record There(PersonId person, Attendance attendance, @Nullable String reason, EventRef at)
            implements SessionRow {}

    /** Visitors without a name, 1 or more. */
    record Visitors(int visitors, @Nullable String description, EventRef at)
            implements SessionRow {}

    /** Something somebody had to do, and what came of it. */
    record Assignment(
            AssignmentId assignment,
            SessionId session,
            PersonId to,
            String text,
            EventRef given,
            @Nullable Back back)
            implements SessionRow {
        Assignment reported(Back report) {
            return new Assignment(assignment, session, to, text, given, report);
        }
    }

    /** What was reported back, and in which session. */
    record Back(SessionId session, PersonId person, String text, EventRef at) {}

    /**
     * Anything else that was recorded of a session.
     *
     * @param kind wire name of its event
     * @param as in which hat or role, where it was said
     * @param items what it lists: points, people, hats
     */
    record Entry(
            String kind,
            @Nullable PersonId person,
            @Nullable ActingAs as,
            @Nullable String text,
            List<String> items,
            EventRef at)
            implements SessionRow {
        public Entry {
            items = List.copyOf(items);
        }
    }
}
