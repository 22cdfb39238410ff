package nl.noaber.command.web;

import nl.noaber.kernel.id.PersonId;

/** Knows who is registered. */
@FunctionalInterface
public interface Registrations {
    boolean isRegistered(PersonId person);
}
