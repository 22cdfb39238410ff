package nl.noaber.command.organisation;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.organisation.OrganisationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link OrganisationDecider} and records the events it gives. */
@Aggregate(type = "organisation")
class OrganisationAggregate extends EventSourcedAggregate {
    private @Nullable Organisation organisation;

    OrganisationAggregate() {}

    @CommandHandler
    OrganisationAggregate(OrganisationCommand.Register command) {
        decide(command);
    }

    @CommandHandler
    void handle(OrganisationCommand.Change command) {
        decide(command);
    }

    private void decide(OrganisationCommand command) {
        recordAll(new OrganisationDecider(organisation).decide(command), command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return Lifetimes.NONE;
    }

    @EventSourcingHandler
    void evolve(OrganisationEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        organisation = Organisation.evolve(organisation, event, envelope);
        identify(event.organisation());
    }
}
