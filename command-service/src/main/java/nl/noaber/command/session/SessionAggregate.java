package nl.noaber.command.session;

import nl.noaber.command.acting.ClosedCommunities;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.stream.StreamAggregate;
import nl.noaber.kernel.session.SessionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Session} and its facts to the log. */
@Aggregate(type = "session")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class SessionAggregate extends StreamAggregate {
    private Session session;

    SessionAggregate() {}

    @CommandHandler
    SessionAggregate(SessionCommand.Plan c, ClosedCommunities closed) {
        record(Session.plan(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Reschedule c, ClosedCommunities closed) {
        record(session.reschedule(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Cancel c) {
        record(session.cancel(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.OfferHost c, Standings standings) {
        record(new Attending(session, standings).offerHost(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Open c, ClosedCommunities closed) {
        record(session.open(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.RecordAttendance c, Standings standings) {
        recordAll(new Attending(session, standings).recordAttendance(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.SwitchRole c, Standings standings) {
        record(new Attending(session, standings).switchRole(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.Contribute c, Standings standings) {
        var contribution = new Attending(session, standings).contribute(c);
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
    void handle(SessionCommand.Tell c, Standings standings) {
        record(new Attending(session, standings).record(c), c.envelope());
    }

    @CommandHandler
    void handle(SessionCommand.CombineHats c, Standings standings) {
        record(new Attending(session, standings).combine(c), c.envelope());
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
