package nl.noaber.command.session;

import static nl.noaber.command.session.SessionGuards.requireHeld;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.command.session.Session.Phase;
import nl.noaber.kernel.session.SessionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a session: it gives events, or a refusal by a {@link SessionRule}.
 *
 * @param state none before the session is planned
 */
record SessionDecider(
        @Nullable Session state, MembershipLookup memberships, ClosedCommunityLookup closures) {

    List<SessionEvent> decide(SessionCommand command) {
        return switch (command) {
            case SessionCommand.Plan plan -> List.of(plan(plan));
            case SessionCommand.Reschedule reschedule -> List.of(reschedule(reschedule));
            case SessionCommand.Cancel cancel -> List.of(cancel(cancel));
            case SessionCommand.Open open -> List.of(open(open));
            case SessionCommand.FormSubgroups form -> List.of(formSubgroups(form));
            case SessionCommand.Close _ -> List.of(close());
            case SessionCommand.Report report -> List.of(report(report));
            case SessionCommand.ReportBack reportBack -> List.of(reportBack(reportBack));
            case SessionCommand.Participation participation ->
                    new ParticipationDecider(session(), memberships).decide(participation);
        };
    }

    private SessionEvent plan(SessionCommand.Plan command) {
        SessionRule.COMMUNITY_CLOSED.when(closures.isClosed(command.community(), command.on()));
        SessionRule.TOO_SHORT.unless(
                command.minutes() >= 1,
                new RefusedItem("minutes", null, Integer.toString(command.minutes())));
        return new SessionEvent.Planned(
                command.session(),
                command.community(),
                command.kind(),
                command.title(),
                command.on(),
                command.minutes(),
                command.hostOrganisation());
    }

    private SessionEvent reschedule(SessionCommand.Reschedule command) {
        requirePlanned();
        SessionRule.COMMUNITY_CLOSED.when(closures.isClosed(session().community(), command.on()));
        SessionRule.NOTHING_TO_MOVE.when(command.on().equals(session().on()));
        return new SessionEvent.Rescheduled(session().id(), command.on(), command.reason());
    }

    private SessionEvent cancel(SessionCommand.Cancel command) {
        requirePlanned();
        return new SessionEvent.Cancelled(session().id(), command.reason());
    }

    private SessionEvent open(SessionCommand.Open command) {
        requirePlanned();
        SessionRule.COMMUNITY_CLOSED.when(closures.isClosed(session().community(), session().on()));
        SessionRule.LIES_AHEAD.when(
                command.envelope().occurredOn().from().isBefore(session().on().from()));
        return new SessionEvent.Opened(session().id());
    }

    private SessionEvent formSubgroups(SessionCommand.FormSubgroups command) {
        requireHeld(session());
        SessionRule.TOO_FEW_SUBGROUPS.unless(command.groups() >= 2);
        return new SessionEvent.SubgroupsFormed(session().id(), command.groups());
    }

    private SessionEvent close() {
        requireHeld(session());
        SessionRule.ALREADY_CLOSED.when(session().phase() == Phase.CLOSED);
        return new SessionEvent.Closed(session().id());
    }

    private SessionEvent report(SessionCommand.Report command) {
        requireHeld(session());
        return new SessionEvent.Reported(session().id(), command.summary());
    }

    private SessionEvent reportBack(SessionCommand.ReportBack command) {
        SessionRule.NO_SUCH_ASSIGNMENT.unless(
                session().assignments().contains(command.event().assignment()));
        return command.event();
    }

    private void requirePlanned() {
        SessionRule.CANCELLED.when(session().phase() == Phase.CANCELLED);
        SessionRule.ALREADY_OPENED.when(session().phase() == Phase.OPEN);
        SessionRule.ALREADY_CLOSED.when(session().phase() == Phase.CLOSED);
    }

    private Session session() {
        return Objects.requireNonNull(state, "A session is planned first");
    }
}
