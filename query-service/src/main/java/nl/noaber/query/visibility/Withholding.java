package nl.noaber.query.visibility;

import java.util.Set;
import nl.noaber.kernel.id.PersonId;

/**
 * Why research does not read an event.
 *
 * @param people those without whose consent it is not read; none where only what it is about is
 *     withheld
 */
public record Withholding(Reason reason, Set<PersonId> people) {
    public Withholding {
        people = Set.copyOf(people);
    }

    /** Why consent withholds. */
    public enum Reason {
        /** Somebody in it did not certainly consent to be observed at that moment. */
        NO_CONSENT,
        /** Everybody consented then, and somebody has withdrawn since. */
        CONSENT_WITHDRAWN,
        /** It is about an event that is kept within the community. */
        ABOUT_ANOTHER
    }
}
