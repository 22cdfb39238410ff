package nl.noaber.command.lookup;

import nl.noaber.kernel.id.PersonId;

/** Tests whether a person is registered. */
@FunctionalInterface
public interface RegistrationLookup {
    boolean isRegistered(PersonId person);
}
