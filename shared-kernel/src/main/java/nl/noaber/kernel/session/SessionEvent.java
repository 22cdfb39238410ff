package nl.noaber.kernel.session;

import java.util.List;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** What happens in and around one session. */
public sealed interface SessionEvent extends DomainEvent {
    SessionId session();

    /** From plan to report. */
    sealed interface Course extends SessionEvent {}

    /** What is done before it. */
    sealed interface Preparation extends SessionEvent {}

    /** What people do in it. */
    sealed interface Part extends SessionEvent {}

    /** How one works in it. */
    sealed interface Method extends SessionEvent {}

    /**
     * A session was planned.
     *
     * @param on when it is to be held
     * @param minutes how long it is to last, 1 or more
     * @param hostOrganisation where a site visit goes
     */
    record Planned(
            @Made SessionId session,
            CommunityId community,
            SessionKind kind,
            String title,
            OccurredOn on,
            int minutes,
            @Nullable OrganisationId hostOrganisation)
            implements Course {}

    /** It moved to another day. */
    record Rescheduled(SessionId session, OccurredOn on, String reason) implements Course {}

    /** It will not be held. */
    record Cancelled(SessionId session, String reason) implements Course {}

    /** It began. */
    record Opened(SessionId session) implements Course {}

    /** It ended. */
    record Closed(SessionId session) implements Course {}

    /** What happened was written down. */
    record Reported(SessionId session, String summary) implements Course {}

    /** Somebody offered to be host. */
    record HostOffered(SessionId session, PersonId host) implements Preparation {}

    /** What is to be talked about was put in order. */
    record AgendaPrepared(SessionId session, PersonId person, List<String> items)
            implements Preparation, Recordable {
        public AgendaPrepared {
            if (items.isEmpty()) {
                throw new IllegalArgumentException("'items' holds one or more");
            }
            items = List.copyOf(items);
        }
    }

    /** People were invited. */
    record InvitationSent(SessionId session, String text, List<PersonId> invited)
            implements Preparation, Recordable {
        public InvitationSent {
            invited = List.copyOf(invited);
        }
    }

    /** Somebody from outside was invited. */
    record GuestInvited(SessionId session, Outsider guest, String reason)
            implements Preparation, Recordable {}

    /** Whether somebody was there. */
    record AttendanceRecorded(
            SessionId session, PersonId person, Attendance attendance, @Nullable String reason)
            implements Part {}

    /** Somebody who does not belong to the community was there. */
    record GuestAttended(SessionId session, Outsider guest) implements Part, Recordable {}

    /**
     * Visitors without a name were counted.
     *
     * @param visitors 1 or more
     * @param description which visitors, such as those of one workshop
     */
    record VisitorsCounted(SessionId session, int visitors, @Nullable String description)
            implements Part, Recordable {
        public VisitorsCounted {
            if (visitors < 1) {
                throw new IllegalArgumentException("'visitors' is 1 or more");
            }
        }
    }

    /** Somebody put one hat or role off and another on. */
    record RoleSwitched(SessionId session, PersonId person, ActingAs from, ActingAs to)
            implements Part {}

    /** Somebody spoke from several hats at once, and said so. */
    record HatsCombined(SessionId session, PersonId person, List<ActingAs> hats, String topic)
            implements Part {
        public HatsCombined {
            if (hats.size() < 2) {
                throw new IllegalArgumentException("'hats' holds two or more");
            }
            hats = List.copyOf(hats);
        }
    }

    /** Somebody contributed. */
    record ContributionMade(SessionId session, PersonId person, ActingAs as, String topic)
            implements Part {}

    /** Somebody was given something to do. */
    record AssignmentGiven(
            SessionId session, @Made AssignmentId assignment, PersonId to, String text)
            implements Part, Recordable {}

    /** Somebody reported what came of it, perhaps in a later session. */
    record AssignmentReportedBack(
            SessionId session, AssignmentId assignment, PersonId person, String text)
            implements Part {}

    /**
     * The company split up into smaller groups.
     *
     * @param groups how many, 2 or more
     */
    record SubgroupsFormed(SessionId session, int groups) implements Method {}

    /** One worked in a certain form. */
    record WorkFormUsed(SessionId session, String form, @Nullable String experience)
            implements Method, Recordable {}

    /** Somebody said how the working together went. */
    record ProcessObserved(SessionId session, PersonId person, String text)
            implements Method, Recordable {}
}
