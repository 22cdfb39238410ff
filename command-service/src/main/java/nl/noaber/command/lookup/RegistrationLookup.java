package nl.noaber.command.lookup;

import nl.noaber.kernel.id.PersonId;

/** Knows who is registered. */
@FunctionalInterface
public interface RegistrationLookup {
    boolean isRegistered(PersonId person);
}
