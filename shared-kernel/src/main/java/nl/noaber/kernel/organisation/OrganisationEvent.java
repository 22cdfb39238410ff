package nl.noaber.kernel.organisation;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.OrganisationId;

/** What happens to one organisation. */
public sealed interface OrganisationEvent extends DomainEvent {
    OrganisationId organisation();

    /** An organisation is known by a label, its party type and its sector. */
    record Registered(OrganisationId organisation, String label, PartyType partyType, String sector)
            implements OrganisationEvent {}

    /** Party type or sector turned out otherwise or changed. */
    record Changed(OrganisationId organisation, String label, PartyType partyType, String sector)
            implements OrganisationEvent {}
}
