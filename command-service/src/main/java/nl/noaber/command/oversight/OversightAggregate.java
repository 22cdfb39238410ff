package nl.noaber.command.oversight;

import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.stream.StreamAggregate;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Carries commands to the {@link Corrections} of an event and their facts to the log. */
@Aggregate(type = "oversight")
class OversightAggregate extends StreamAggregate {
    private @Nullable Corrections corrections;

    OversightAggregate() {}

    /** The first correction of an event begins the stream, the next ones continue it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OversightCommand.Correct c, EarlierEvents earlier) {
        record(Corrections.correct(corrections, c, earlier), c.envelope());
    }

    @EventSourcingHandler
    void evolve(OversightEvent event) {
        corrections = Corrections.evolve(corrections, event);
        identify(corrections.id());
    }
}
