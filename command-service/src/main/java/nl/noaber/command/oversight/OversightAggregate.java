package nl.noaber.command.oversight;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Hands commands to the {@link OversightDecider} and records the events it gives. The corrections
 * of an event, its releases, its attributions, a signal and a note each have a stream of their own.
 */
@Aggregate(type = "oversight")
class OversightAggregate extends EventSourcedAggregate {
    private Oversight oversight = Oversight.NONE;

    OversightAggregate() {}

    /** The first correction of an event begins the stream, the next ones continue it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OversightCommand.Correct command,
            EventLookup events,
            KnownHistoryLookup histories,
            CommunityLookup communities,
            MembershipLookup memberships,
            MeetingLookup meetings) {
        decide(command, new OversightFacts(events, histories, communities, memberships, meetings));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OversightCommand.Handle command,
            EventLookup events,
            KnownHistoryLookup histories,
            CommunityLookup communities,
            MembershipLookup memberships,
            MeetingLookup meetings) {
        decide(command, new OversightFacts(events, histories, communities, memberships, meetings));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OversightCommand.Release command,
            EventLookup events,
            KnownHistoryLookup histories,
            CommunityLookup communities,
            MembershipLookup memberships,
            MeetingLookup meetings) {
        decide(command, new OversightFacts(events, histories, communities, memberships, meetings));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OversightCommand.Attribute command,
            EventLookup events,
            KnownHistoryLookup histories,
            CommunityLookup communities,
            MembershipLookup memberships,
            MeetingLookup meetings) {
        decide(command, new OversightFacts(events, histories, communities, memberships, meetings));
    }

    @CommandHandler
    OversightAggregate(
            OversightCommand.Note command,
            EventLookup events,
            KnownHistoryLookup histories,
            CommunityLookup communities,
            MembershipLookup memberships,
            MeetingLookup meetings) {
        decide(command, new OversightFacts(events, histories, communities, memberships, meetings));
    }

    private void decide(OversightCommand command, OversightFacts facts) {
        recordAll(new OversightDecider(oversight, facts).decide(command), command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return Lifetimes.NONE;
    }

    @EventSourcingHandler
    void evolve(OversightEvent event) {
        oversight = oversight.evolve(event);
        identify(streamOf(event));
    }

    private static Identifier streamOf(OversightEvent event) {
        return switch (event) {
            case OversightEvent.CorrectionRecorded recorded -> recorded.correction();
            case OversightEvent.OnSignal onSignal -> onSignal.signal();
            case OversightEvent.VisibilityReleased released -> released.release();
            case OversightEvent.EventAttributed attributed -> attributed.attribution();
            case OversightEvent.AuditNoteRecorded recorded -> recorded.note();
        };
    }
}
