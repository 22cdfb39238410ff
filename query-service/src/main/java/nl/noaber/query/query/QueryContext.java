package nl.noaber.query.query;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.visibility.AccessClass;

/**
 * Who asks about a community, and about which day.
 *
 * @param person the account's person
 * @param accessClass how they relate to it: the same by which the rows were filtered
 * @param held community roles held now
 * @param day the day asked about: that of {@code asOf}, else the one on which what is known was
 *     recorded, else today; what should have happened by then and did not is seen by it
 */
public record QueryContext(
        PersonId person, AccessClass accessClass, Set<Role> held, LocalDate day) {

    public static final String RESEARCHER = "researcher";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    public QueryContext {
        held = Set.copyOf(held);
    }

    /** Whether they see no more than what is open to others. */
    public boolean fromOutside() {
        return switch (accessClass) {
            case OUTSIDER, NETWORK_MEMBER -> true;
            case RESEARCHER, MEMBER, AUDITOR -> false;
        };
    }

    /** Whether the doings of single persons may be seen, and not only one's own (finding F13). */
    public boolean maySeePersons() {
        return accessClass.maySeePersons(held);
    }

    public boolean maySeePerson(PersonId other) {
        return maySeePersons() || person.equals(other);
    }
}
