package nl.noaber.kernel.marketplace;

import nl.noaber.kernel.Profile;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One side on a marketplace.
 *
 * @param organisation the organisation; none for a resident without one
 * @param person who speaks for the organisation, or the resident
 */
public record Party(@Nullable OrganisationId organisation, PersonId person, Profile profile) {
    /** The organisation, or the resident without one. */
    public Identifier side() {
        return organisation == null ? person : organisation;
    }

    /** Whether the other is the same organisation, or includes the same resident. */
    public boolean isSameAs(Party other) {
        return organisation == null || other.organisation == null
                ? person.equals(other.person)
                : organisation.equals(other.organisation);
    }
}
