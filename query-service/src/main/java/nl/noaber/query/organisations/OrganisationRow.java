package nl.noaber.query.organisations;

import nl.noaber.kernel.PartyType;
import nl.noaber.query.projection.EventRef;

/** What is known about one organisation, the newest last. */
public sealed interface OrganisationRow {

    /** How it is known, since when and by which event. */
    record Known(String label, PartyType partyType, String sector, EventRef since)
            implements OrganisationRow {}
}
