package nl.noaber.command.oversight;

import nl.noaber.command.acting.Communities;
import nl.noaber.command.acting.Meetings;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.acting.Together;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.stream.StreamAggregate;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Carries what is said afterwards to the log: each thing said about has a stream of its own. */
@Aggregate(type = "oversight")
class OversightAggregate extends StreamAggregate {
    private @Nullable Corrections corrections;
    private @Nullable Handled handled;
    private @Nullable Released released;

    OversightAggregate() {}

    /** The first correction of an event begins the stream, the next ones continue it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OversightCommand.Correct c, EarlierEvents earlier) {
        record(Corrections.correct(corrections, c, earlier), c.envelope());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OversightCommand.Handle c, EarlierEvents earlier) {
        record(Handled.handle(handled, c, earlier), c.envelope());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OversightCommand.Release c,
            EarlierEvents earlier,
            Communities communities,
            Standings standings,
            Meetings meetings) {
        var together = new Together(c.event().community(), standings, meetings);
        record(Released.release(released, c, earlier, communities, together), c.envelope());
    }

    @CommandHandler
    OversightAggregate(OversightCommand.Note c, EarlierEvents earlier) {
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
                handled = Handled.evolve(e);
                identify(e.signal());
            }
            case OversightEvent.VisibilityReleased e -> {
                released = new Released(e.to());
                identify(e.release());
            }
            case OversightEvent.AuditNoteRecorded e -> identify(e.note());
        }
    }
}
