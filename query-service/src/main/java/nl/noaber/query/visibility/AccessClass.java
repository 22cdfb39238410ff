package nl.noaber.query.visibility;

import java.util.Set;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;

/**
 * How a viewer relates to one community. What each class may see is said for each constant; their
 * order has no meaning.
 */
public enum AccessClass {
    /** Belongs to no community. */
    OUTSIDER,
    /** Belongs or belonged to another community. */
    NETWORK_MEMBER,
    /** Reads for research, as far as consent goes. */
    RESEARCHER,
    /** Belongs or belonged to it. */
    MEMBER,
    /** Looks after the record. */
    AUDITOR;

    /** Whether what was recorded for the community may be seen. */
    boolean seesCommunity() {
        return switch (this) {
            case RESEARCHER, MEMBER, AUDITOR -> true;
            case OUTSIDER, NETWORK_MEMBER -> false;
        };
    }

    /** Whether what was recorded for the network of all communities may be seen. */
    boolean seesNetwork() {
        return switch (this) {
            case NETWORK_MEMBER, RESEARCHER, MEMBER, AUDITOR -> true;
            case OUTSIDER -> false;
        };
    }

    /** Whether the community as such may be known, even while it is empty. */
    boolean belongs() {
        return switch (this) {
            case MEMBER, AUDITOR -> true;
            case OUTSIDER, NETWORK_MEMBER, RESEARCHER -> false;
        };
    }

    /**
     * Whether the doings of single persons may be seen, and not only one's own (finding F13).
     *
     * @param held community roles held now
     */
    public boolean maySeePersons(Set<Role> held) {
        return switch (this) {
            case RESEARCHER, AUDITOR -> true;
            case MEMBER -> held.stream().anyMatch(role -> role.may(Permission.SEE_SINGLE_PERSONS));
            case OUTSIDER, NETWORK_MEMBER -> false;
        };
    }
}
