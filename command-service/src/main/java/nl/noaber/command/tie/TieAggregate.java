package nl.noaber.command.tie;

import nl.noaber.command.acting.Standings;
import nl.noaber.command.stream.StreamAggregate;
import nl.noaber.kernel.tie.TieEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Tie} and its fact to the log. */
@Aggregate(type = "tie")
class TieAggregate extends StreamAggregate {
    TieAggregate() {}

    @CommandHandler
    TieAggregate(TieCommand.MakeContact c, Standings standings) {
        record(Tie.make(c, standings), c.envelope());
    }

    @CommandHandler
    TieAggregate(TieCommand.Tell c, Standings standings) {
        record(Tie.record(c, standings), c.envelope());
    }

    @EventSourcingHandler
    void evolve(TieEvent event) {
        identify(Tie.evolve(event).id());
    }
}
