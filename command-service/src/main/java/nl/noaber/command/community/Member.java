package nl.noaber.command.community;

import nl.noaber.command.valid.Period;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.PersonId;

/** Somebody in a role for a period. */
public record Member(PersonId person, Role role, Period period) {

    /** Whether this is that person's present tenure of that role. */
    boolean holds(PersonId who, Role what) {
        return person.equals(who) && role == what && period.lasts();
    }
}
