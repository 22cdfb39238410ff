package nl.noaber.query.visibility;

import java.time.LocalDate;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a history.
 *
 * @param person the account's person; none for what every member may see
 * @param accessClass how they relate to it
 * @param left the last day they belonged, after which they see nothing new; none who still do, or
 *     look from elsewhere
 * @param leftAll the last day they belonged anywhere; none who still do, or never did
 */
public record Viewer(
        @Nullable PersonId person,
        AccessClass accessClass,
        @Nullable LocalDate left,
        @Nullable LocalDate leftAll) {

    /** What every member may see, and no member more than others. */
    public static final Viewer ANY_MEMBER = new Viewer(null, AccessClass.MEMBER);

    public Viewer(@Nullable PersonId person, AccessClass accessClass) {
        this(person, accessClass, null, null);
    }

    /** The same person, reading for research. */
    public Viewer researching() {
        return new Viewer(person, AccessClass.RESEARCHER, left, leftAll);
    }

    /** The day by which they judge: what came after they left, they cannot miss. */
    public LocalDate by(LocalDate day) {
        return left == null || day.isBefore(left) ? day : left;
    }

    /** Whether they still belonged then; in doubt they did not. */
    boolean hadNotLeft(OccurredOn moment) {
        return left == null || moment.hadHappenedBy(left);
    }

    /** The same of belonging to any community. */
    boolean belongedAnywhere(OccurredOn moment) {
        return accessClass.seesNetwork() && (leftAll == null || moment.hadHappenedBy(leftAll));
    }

    /** Whether the community as such may be known to them, even while it is empty. */
    public boolean belongs() {
        return accessClass.belongs();
    }
}
