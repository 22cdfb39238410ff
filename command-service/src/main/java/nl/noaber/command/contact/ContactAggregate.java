package nl.noaber.command.contact;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.contact.ContactEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Hands commands to the {@link ContactDecider} and records the events it gives. */
@Aggregate(type = "tie")
class ContactAggregate extends EventSourcedAggregate {
    ContactAggregate() {}

    @CommandHandler
    ContactAggregate(ContactCommand.MakeContact command, MembershipLookup memberships) {
        decide(command, memberships);
    }

    @CommandHandler
    ContactAggregate(ContactCommand.RecordEvent command, MembershipLookup memberships) {
        decide(command, memberships);
    }

    private void decide(ContactCommand command, MembershipLookup memberships) {
        recordAll(new ContactDecider(memberships).decide(command), command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return Lifetimes.NONE;
    }

    @EventSourcingHandler
    void evolve(ContactEvent event) {
        identify(event.contact());
    }
}
