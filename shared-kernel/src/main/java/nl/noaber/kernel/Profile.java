package nl.noaber.kernel;

import nl.noaber.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is known in one community: a role label, never a name, with sector and party at that
 * moment.
 *
 * @param label role label such as {@code entrepreneur-03}
 * @param sector sector, such as {@code business}
 * @param organisation the organisation the person comes from, if any
 */
public record Profile(
        String label, String sector, PartyType partyType, @Nullable OrganisationId organisation) {}
