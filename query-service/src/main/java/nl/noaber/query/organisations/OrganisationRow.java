package nl.noaber.query.organisations;

import nl.noaber.kernel.PartyType;
import nl.noaber.query.projection.EventRef;

/** The rows of one organisation: its details, the newest last. */
public sealed interface OrganisationRow {

    /** How it is known, since when and by which event. */
    record OrganisationDetails(String label, PartyType partyType, String sector, EventRef since)
            implements OrganisationRow {}
}
