package nl.noaber.command.contact;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.contact.ContactEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Contact} and its fact to the log. */
@Aggregate(type = "tie")
class ContactAggregate extends EventSourcedAggregate {
    ContactAggregate() {}

    @CommandHandler
    ContactAggregate(ContactCommand.MakeContact c, MembershipLookup standings) {
        record(Contact.make(c, standings), c.envelope());
    }

    @CommandHandler
    ContactAggregate(ContactCommand.Tell c, MembershipLookup standings) {
        record(Contact.record(c, standings), c.envelope());
    }

    @EventSourcingHandler
    void evolve(ContactEvent event) {
        identify(Contact.evolve(event).id());
    }
}
