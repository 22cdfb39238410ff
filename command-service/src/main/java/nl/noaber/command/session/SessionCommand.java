package nl.noaber.command.session;

import java.util.List;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** The commands to a session. */
public sealed interface SessionCommand extends StreamCommand {
    SessionId session();

    @Override
    default SessionId stream() {
        return session();
    }

    /** What people do in and around the session, and what is only recorded of it. */
    sealed interface Participation extends SessionCommand {}

    record Plan(
            SessionId session,
            CommunityId community,
            SessionKind kind,
            String title,
            OccurredOn on,
            int minutes,
            @Nullable OrganisationId hostOrganisation,
            Envelope envelope)
            implements SessionCommand {}

    record Reschedule(SessionId session, OccurredOn on, String reason, Envelope envelope)
            implements SessionCommand {}

    record Cancel(SessionId session, String reason, Envelope envelope) implements SessionCommand {}

    record OfferHost(SessionId session, PersonId host, Envelope envelope)
            implements Participation {}

    record Open(SessionId session, Envelope envelope) implements SessionCommand {}

    /**
     * Who was there.
     *
     * @param everybodyElse whether all other members of that day were present
     * @param partial whether the other rows are recorded if one is refused
     */
    record RecordAttendance(
            SessionId session,
            List<Presence> attendances,
            boolean everybodyElse,
            boolean partial,
            Envelope envelope)
            implements Participation {
        public RecordAttendance {
            attendances = List.copyOf(attendances);
        }

        public RecordAttendance(
                SessionId session, List<Presence> attendances, boolean partial, Envelope envelope) {
            this(session, attendances, false, partial, envelope);
        }

        /** The field of a body that names the people of the list. */
        public String field() {
            return everybodyElse ? "everybodyBut" : "attendances";
        }
    }

    /** Whether one person was there. */
    record Presence(PersonId person, Attendance attendance, @Nullable String reason) {}

    /** The actor changes from one role or hat to another. */
    record SwitchRole(SessionId session, ActingAs from, ActingAs to, Envelope envelope)
            implements Participation {}

    /** The actor contributes. */
    record Contribute(SessionId session, String topic, Envelope envelope)
            implements Participation {}

    record FormSubgroups(SessionId session, int groups, Envelope envelope)
            implements SessionCommand {}

    record Close(SessionId session, Envelope envelope) implements SessionCommand {}

    record Report(SessionId session, String summary, Envelope envelope) implements SessionCommand {}

    /** An event that is only recorded. */
    record RecordEvent(SessionId session, SessionEvent event, Envelope envelope)
            implements Participation {}

    record CombineHats(SessionId session, SessionEvent.HatsCombined event, Envelope envelope)
            implements Participation {}

    record ReportBack(
            SessionId session, SessionEvent.AssignmentReportedBack event, Envelope envelope)
            implements SessionCommand {}
}
