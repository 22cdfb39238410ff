package nl.noaber.command.oversight;

import nl.noaber.command.authorization.JointDecisionPolicy;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Carries what is said afterwards to the log: each thing said about has a stream of its own. */
@Aggregate(type = "oversight")
class OversightAggregate extends EventSourcedAggregate {
    private @Nullable Corrections corrections;
    private @Nullable SignalResponse handled;
    private @Nullable VisibilityRelease released;

    OversightAggregate() {}

    /** The first correction of an event begins the stream, the next ones continue it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OversightCommand.Correct c, EventLookup earlier) {
        record(Corrections.correct(corrections, c, earlier), c.envelope());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OversightCommand.Handle c, EventLookup earlier) {
        record(SignalResponse.handle(handled, c, earlier), c.envelope());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OversightCommand.Release c,
            EventLookup earlier,
            CommunityLookup communities,
            MembershipLookup standings,
            MeetingLookup meetings) {
        var together = new JointDecisionPolicy(c.event().community(), standings, meetings);
        record(
                VisibilityRelease.release(released, c, earlier, communities, together),
                c.envelope());
    }

    @CommandHandler
    OversightAggregate(OversightCommand.Note c, EventLookup earlier) {
        record(Corrections.note(c, earlier), c.envelope());
    }

    @EventSourcingHandler
    void evolve(OversightEvent event) {
        switch (event) {
            case OversightEvent.CorrectionRecorded e -> {
                corrections = Corrections.evolve(corrections, e);
                identify(e.correction());
            }
            case OversightEvent.OnSignal e -> {
                handled = SignalResponse.evolve(e);
                identify(e.signal());
            }
            case OversightEvent.VisibilityReleased e -> {
                released = new VisibilityRelease(e.to());
                identify(e.release());
            }
            case OversightEvent.AuditNoteRecorded e -> identify(e.note());
        }
    }
}
