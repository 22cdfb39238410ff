package nl.noaber.kernel.session;

import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import org.jspecify.annotations.Nullable;

/** What happens in and around one session. */
public sealed interface SessionEvent extends DomainEvent {
    SessionId session();

    /**
     * A session was planned.
     *
     * @param on when it is to be held
     * @param minutes how long it is to last, 1 or more
     * @param hostOrganisation where a site visit goes
     */
    record Planned(
            SessionId session,
            CommunityId community,
            SessionKind kind,
            String title,
            OccurredOn on,
            int minutes,
            @Nullable OrganisationId hostOrganisation)
            implements SessionEvent {}

    /** It moved to another day. */
    record Rescheduled(SessionId session, OccurredOn on, String reason) implements SessionEvent {}

    /** It will not be held. */
    record Cancelled(SessionId session, String reason) implements SessionEvent {}

    /** Somebody offered to be host. */
    record HostOffered(SessionId session, PersonId host) implements SessionEvent {}

    /** It began. */
    record Opened(SessionId session) implements SessionEvent {}

    /** Whether somebody was there. */
    record AttendanceRecorded(
            SessionId session, PersonId person, Attendance attendance, @Nullable String reason)
            implements SessionEvent {}

    /** Somebody put one hat or role off and another on. */
    record RoleSwitched(SessionId session, PersonId person, ActingAs from, ActingAs to)
            implements SessionEvent {}

    /** Somebody contributed. */
    record ContributionMade(SessionId session, PersonId person, ActingAs as, String topic)
            implements SessionEvent {}

    /**
     * The company split up into smaller groups.
     *
     * @param groups how many, 2 or more
     */
    record SubgroupsFormed(SessionId session, int groups) implements SessionEvent {}

    /** It ended. */
    record Closed(SessionId session) implements SessionEvent {}

    /** What happened was written down. */
    record Reported(SessionId session, String summary) implements SessionEvent {}
}
