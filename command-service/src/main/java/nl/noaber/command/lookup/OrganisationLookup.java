package nl.noaber.command.lookup;

import nl.noaber.kernel.id.OrganisationId;

/** Tests whether an organisation is registered. It stays registered, so it may be read anywhere. */
@FunctionalInterface
public interface OrganisationLookup {
    boolean isRegistered(OrganisationId organisation);
}
