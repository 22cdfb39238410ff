package nl.noaber.command.person;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.person.PersonEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link Person} and its facts to the log. */
@Aggregate(type = "person")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class PersonAggregate extends EventSourcedAggregate {
    private Person person;

    PersonAggregate() {}

    /**
     * The id of an account's own person is known beforehand, so a second time is refused by name.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PersonCommand.Register c) {
        record(Person.register(person, c), c.envelope());
    }

    @CommandHandler
    void handle(PersonCommand.DeclareHat c) {
        record(person.declare(c), c.envelope());
    }

    @CommandHandler
    void handle(PersonCommand.RetireHat c) {
        record(person.retire(c), c.envelope());
    }

    @CommandHandler
    void handle(PersonCommand.StartAffiliation c) {
        record(person.start(c), c.envelope());
    }

    @CommandHandler
    void handle(PersonCommand.EndAffiliation c) {
        record(person.end(c), c.envelope());
    }

    @CommandHandler
    void handle(PersonCommand.Tell c) {
        record(person.record(c), c.envelope());
    }

    @Override
    protected void resume(Object state) {
        person = (Person) state;
    }

    @EventSourcingHandler
    void evolve(PersonEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        person = Person.evolve(person, event, envelope);
        identify(event.person());
    }
}
