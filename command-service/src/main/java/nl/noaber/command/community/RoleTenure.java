package nl.noaber.command.community;

import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.ValidPeriod;

/** Somebody in a role for a period. */
public record RoleTenure(PersonId person, Role role, ValidPeriod period) {

    /** Whether this is that person's present tenure of that role. */
    boolean holds(PersonId who, Role what) {
        return person.equals(who) && role == what && period.lasts();
    }
}
