package nl.noaber.kernel.person;

import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;

/** What happens to one person. */
public sealed interface PersonEvent extends DomainEvent {
    PersonId person();

    /** A person is known by a pseudonymous id and a role label. */
    record Registered(PersonId person, String label) implements PersonEvent {}

    /** The person declared a hat to speak from; hats are self-declared and many at once. */
    record HatDeclared(PersonId person, String hat, HatCategory category) implements PersonEvent {}

    /** The person no longer speaks from this hat. */
    record HatRetired(PersonId person, String hat) implements PersonEvent {}

    /** The person holds a position in an organisation. */
    record AffiliationStarted(PersonId person, OrganisationId organisation, String position)
            implements PersonEvent {}

    /** The position ended. */
    record AffiliationEnded(PersonId person, OrganisationId organisation) implements PersonEvent {}

    /** The role label became another. */
    record DetailsChanged(PersonId person, String label) implements PersonEvent, Recordable {}

    /** How the person says to learn best (S0:280). */
    record LearningStyleRecorded(PersonId person, String style)
            implements PersonEvent, Recordable {}

    /** Which part the person says to play in a team. */
    record TeamRoleRecorded(PersonId person, String teamRole) implements PersonEvent, Recordable {}
}
