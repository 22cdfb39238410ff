package nl.noaber.command.community;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.id.PersonId;

/**
 * Somebody put forward as moderator.
 *
 * @param objecting who objected and did not accept since
 */
public record ModeratorNominee(Profile profile, Set<PersonId> objecting) {
    public ModeratorNominee {
        objecting = Set.copyOf(objecting);
    }

    ModeratorNominee acceptedBy(PersonId person) {
        var fewer = new HashSet<>(objecting);
        fewer.remove(person);
        return new ModeratorNominee(profile, fewer);
    }

    ModeratorNominee objectedToBy(PersonId person) {
        var more = new HashSet<>(objecting);
        more.add(person);
        return new ModeratorNominee(profile, more);
    }
}
