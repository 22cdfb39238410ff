package nl.noaber.command.person;

import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;

/** The commands to a person. */
public sealed interface PersonCommand extends StreamCommand {
    PersonId person();

    @Override
    default PersonId stream() {
        return person();
    }

    record Register(PersonId person, String label, Envelope envelope) implements PersonCommand {}

    record DeclareHat(PersonId person, String hat, HatCategory category, Envelope envelope)
            implements PersonCommand {}

    record RetireHat(PersonId person, String hat, Envelope envelope) implements PersonCommand {}

    record StartAffiliation(
            PersonId person, OrganisationId organisation, String position, Envelope envelope)
            implements PersonCommand {}

    record EndAffiliation(PersonId person, OrganisationId organisation, Envelope envelope)
            implements PersonCommand {
        @Override
        public Object statement() {
            return envelope;
        }
    }

    /** An event that is only recorded. */
    record RecordEvent(PersonId person, PersonEvent event, Envelope envelope)
            implements PersonCommand {}
}
