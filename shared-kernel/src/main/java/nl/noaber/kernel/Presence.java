package nl.noaber.kernel;

import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.PersonId;

/**
 * Somebody who was there, and in which capacity.
 *
 * @param as a role or hat, never undeclared (rule H6)
 */
public record Presence(PersonId person, ActingAs as) {
    public Presence {
        if (as instanceof ActingAs.Undeclared) {
            throw new IllegalArgumentException("Who decides says in which hat");
        }
    }
}
