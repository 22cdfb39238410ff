package nl.noaber.query.asking;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.PersonId;

/**
 * Who asks about a community, and about which day.
 *
 * @param person the account's person
 * @param roles global roles of the token
 * @param held community roles held now
 * @param member whether any community role was ever held
 * @param day the day asked about: that of {@code asOf}, else the one on which what is known was
 *     recorded, else today; what should have happened by then and did not is seen by it
 */
public record Asker(
        PersonId person, Set<String> roles, Set<Role> held, boolean member, LocalDate day) {

    public static final String RESEARCHER = "researcher";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    public Asker {
        roles = Set.copyOf(roles);
        held = Set.copyOf(held);
    }

    /** Whether the doings of single persons may be seen, and not only one's own (finding F13). */
    public boolean maySeePersons() {
        return held.contains(Role.FACILITATOR) || fromOutside();
    }

    public boolean maySeePerson(PersonId other) {
        return maySeePersons() || person.equals(other);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    private boolean fromOutside() {
        return is(RESEARCHER) || is(AUDITOR);
    }
}
