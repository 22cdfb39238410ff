package nl.noaber.command.session;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.session.SessionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Session} and its facts to the log. */
@Aggregate(type = "session")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class SessionAggregate extends EventSourcedAggregate {
    private Session session;

    SessionAggregate() {}

    @CommandHandler
    SessionAggregate(SessionCommand.Plan c, ClosedCommunityLookup closed) {
        record(Session.plan(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Reschedule c, ClosedCommunityLookup closed) {
        record(session.reschedule(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Cancel c) {
        record(session.cancel(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.OfferHost c, MembershipLookup standings) {
        record(new AttendanceDecider(session, standings).offerHost(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Open c, ClosedCommunityLookup closed) {
        record(session.open(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.RecordAttendance c, MembershipLookup standings) {
        recordAll(new AttendanceDecider(session, standings).recordAttendance(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.SwitchRole c, MembershipLookup standings) {
        record(new AttendanceDecider(session, standings).switchRole(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Contribute c, MembershipLookup standings) {
        var contribution = new AttendanceDecider(session, standings).contribute(c);
        record(contribution, c.envelope().actingAs(contribution.as()));
    }

    @CommandHandler
    void handle(SessionCommand.FormSubgroups c) {
        record(session.formSubgroups(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Close c) {
        record(session.close(), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Report c) {
        record(session.report(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Tell c, MembershipLookup standings) {
        record(new AttendanceDecider(session, standings).record(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.CombineHats c, MembershipLookup standings) {
        record(new AttendanceDecider(session, standings).combine(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.ReportBack c) {
        record(session.reportBack(c), c.envelope());
    }

    @Override
    protected void resume(Object state) {
        session = (Session) state;
    }

    @EventSourcingHandler
    void evolve(SessionEvent event) {
        session = Session.evolve(session, event);
        identify(event.session());
    }
}
