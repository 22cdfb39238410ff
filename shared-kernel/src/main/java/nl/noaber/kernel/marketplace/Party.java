package nl.noaber.kernel.marketplace;

import nl.noaber.kernel.Profile;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;

/** One side on a marketplace: an organisation and the person who speaks for it. */
public record Party(OrganisationId organisation, PersonId person, Profile profile) {}
