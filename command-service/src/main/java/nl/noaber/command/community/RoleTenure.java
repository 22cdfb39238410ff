package nl.noaber.command.community;

import nl.noaber.command.lookup.ValidPeriod;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;

/** Somebody in a role for a period. */
public record RoleTenure(PersonId person, Role role, ValidPeriod period) {

    /** Whether this is that person's present tenure of that role. */
    boolean holds(PersonId who, Role what) {
        return person.equals(who) && role == what && period.lasts();
    }
}
