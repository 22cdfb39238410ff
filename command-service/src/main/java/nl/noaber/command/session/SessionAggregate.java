package nl.noaber.command.session;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.session.SessionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link SessionDecider} and records the events it gives. */
@Aggregate(type = "session")
class SessionAggregate extends EventSourcedAggregate {
    private @Nullable Session session;

    SessionAggregate() {}

    @CommandHandler
    SessionAggregate(
            SessionCommand.Plan command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.Reschedule command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.Cancel command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.OfferHost command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.Open command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.RecordAttendance command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.SwitchRole command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.Contribute command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.FormSubgroups command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.Close command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.Report command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.RecordEvent command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.CombineHats command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            SessionCommand.ReportBack command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    private void decide(
            SessionCommand command, MembershipLookup memberships, ClosedCommunityLookup closures) {
        new SessionDecider(session, memberships, closures)
                .decide(command)
                .forEach(event -> record(event, envelope(event, command.envelope())));
    }

    /** A contribution is recorded in the capacity that was decided on (rule H6). */
    private static Envelope envelope(SessionEvent event, Envelope envelope) {
        return event instanceof SessionEvent.ContributionMade contribution
                ? envelope.actingAs(contribution.as())
                : envelope;
    }

    @Override
    protected Lifetimes lifetimes() {
        return session == null ? Lifetimes.NONE : session.lifetimes();
    }

    /** Takes the cached state in place of the events that made it. */
    @EventSourcingHandler
    void resume(Session state) {
        session = state;
        identify(state.id());
    }

    @EventSourcingHandler
    void evolve(SessionEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        session = Session.evolve(session, event, envelope.occurredOn());
        identify(event.session());
    }
}
