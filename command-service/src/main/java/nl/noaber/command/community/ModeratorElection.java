package nl.noaber.command.community;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.id.PersonId;

/** The nominees for moderator, and who objects to them (rule H2). */
public record ModeratorElection(Map<PersonId, ModeratorNominee> nominees) {
    static final ModeratorElection NONE = new ModeratorElection(Map.of());

    public ModeratorElection {
        nominees = Map.copyOf(nominees);
    }

    ModeratorElection nominated(PersonId nominee, Profile profile) {
        var more = new HashMap<>(nominees);
        more.put(nominee, new ModeratorNominee(profile, Set.of()));
        return new ModeratorElection(more);
    }

    /** A former moderator is nominated again before moderating again. */
    ModeratorElection ended(PersonId nominee) {
        var fewer = new HashMap<>(nominees);
        fewer.remove(nominee);
        return new ModeratorElection(fewer);
    }

    ModeratorElection changed(PersonId nominee, UnaryOperator<ModeratorNominee> change) {
        var changed = new HashMap<>(nominees);
        changed.computeIfPresent(nominee, (_, before) -> change.apply(before));
        return new ModeratorElection(changed);
    }
}
