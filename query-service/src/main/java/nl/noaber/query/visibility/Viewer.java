package nl.noaber.query.visibility;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a history.
 *
 * @param person the account's person; none for what every member may see
 * @param left the last day they belonged, after which they are told no more; none who still do, or
 *     look from elsewhere
 * @param leftAll the last day they belonged anywhere; none who still do, or never did
 */
public record Viewer(
        @Nullable PersonId person,
        Standing standing,
        @Nullable LocalDate left,
        @Nullable LocalDate leftAll) {

    /** How they stand to it. */
    public enum Standing {
        /** Belongs nowhere. */
        OUTSIDER,
        /** Belongs or belonged to another community. */
        NEIGHBOUR,
        /** Reads for research, as far as consent goes. */
        RESEARCHER,
        /** Belongs or belonged to it. */
        MEMBER,
        /** Looks after the record. */
        AUDITOR;

        /**
         * Whether the doings of single persons may be seen, and not only one's own (finding F13).
         *
         * @param held community roles held now
         */
        public boolean maySeePersons(Set<Role> held) {
            return switch (this) {
                case RESEARCHER, AUDITOR -> true;
                case MEMBER -> held.contains(Role.FACILITATOR);
                case OUTSIDER, NEIGHBOUR -> false;
            };
        }
    }

    /** What every member may see, and no member more than others. */
    public static final Viewer ANY_MEMBER = new Viewer(null, Standing.MEMBER);

    public Viewer(@Nullable PersonId person, Standing standing) {
        this(person, standing, null, null);
    }

    /** The same person, reading for research. */
    public Viewer researching() {
        return new Viewer(person, Standing.RESEARCHER, left, leftAll);
    }

    /** The day by which they judge: what came after they left, they cannot miss. */
    public LocalDate by(LocalDate day) {
        return left == null || day.isBefore(left) ? day : left;
    }

    /** Whether they still belonged then; doubt closes the door. */
    boolean hadNotLeft(OccurredOn moment) {
        return left == null || moment.hadHappenedBy(left);
    }

    /** The same of belonging to any community. */
    boolean belongedAnywhere(OccurredOn moment) {
        return standing != Standing.OUTSIDER && (leftAll == null || moment.hadHappenedBy(leftAll));
    }

    /** Whether the community as such may be known to them, even while it is empty. */
    public boolean belongs() {
        return standing == Standing.MEMBER || standing == Standing.AUDITOR;
    }
}
