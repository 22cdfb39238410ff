package nl.noaber.command.person;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.person.PersonEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link PersonDecider} and records the events it gives. */
@Aggregate(type = "person")
class PersonAggregate extends EventSourcedAggregate {
    private @Nullable Person person;

    PersonAggregate() {}

    /**
     * The id of an account's own person is known beforehand, so a second registration reaches the
     * same stream, and a rule refuses it.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PersonCommand.Register command) {
        decide(command);
    }

    @CommandHandler
    void handle(PersonCommand.DeclareHat command) {
        decide(command);
    }

    @CommandHandler
    void handle(PersonCommand.RetireHat command) {
        decide(command);
    }

    @CommandHandler
    void handle(PersonCommand.StartAffiliation command) {
        decide(command);
    }

    @CommandHandler
    void handle(PersonCommand.EndAffiliation command) {
        decide(command);
    }

    @CommandHandler
    void handle(PersonCommand.RecordEvent command) {
        decide(command);
    }

    private void decide(PersonCommand command) {
        recordAll(new PersonDecider(person).decide(command), command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return person == null ? Lifetimes.NONE : person.lifetimes();
    }

    /** Takes the cached state in place of the events that made it. */
    @EventSourcingHandler
    void resume(Person state) {
        person = state;
        identify(state.id());
    }

    @EventSourcingHandler
    void evolve(PersonEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        person = Person.evolve(person, event, envelope);
        identify(event.person());
    }
}
