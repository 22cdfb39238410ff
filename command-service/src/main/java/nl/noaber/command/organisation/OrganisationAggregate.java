package nl.noaber.command.organisation;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.organisation.OrganisationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to an {@link Organisation} and its facts to the log. */
@Aggregate(type = "organisation")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class OrganisationAggregate extends EventSourcedAggregate {
    private Organisation organisation;

    OrganisationAggregate() {}

    @CommandHandler
    OrganisationAggregate(OrganisationCommand.Register c) {
        record(Organisation.register(c), c.envelope());
    }

    @CommandHandler
    void handle(OrganisationCommand.Change c) {
        record(organisation.change(c), c.envelope());
    }

    @EventSourcingHandler
    void evolve(OrganisationEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        organisation = Organisation.evolve(organisation, event, envelope);
        identify(event.organisation());
    }
}
