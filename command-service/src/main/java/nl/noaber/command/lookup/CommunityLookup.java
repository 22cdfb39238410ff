package nl.noaber.command.lookup;

import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/** Finds the present state of a community, as far as authorization needs it. */
@FunctionalInterface
public interface CommunityLookup {
    Optional<? extends CommunityState> find(CommunityId community);

    /** One state of a community; all answers belong to the same version of its stream. */
    interface CommunityState {
        /** The roles of a person with their periods, ended ones included. */
        List<Membership.Tenure> tenuresOf(PersonId person);

        /** Who belonged to it at {@code moment}, in whatever role, in the order of joining. */
        List<PersonId> membersAt(OccurredOn moment);

        /**
         * The widest visibility that the participants had agreed on at {@code moment} (rule H11).
         */
        Optional<Visibility> openness(OccurredOn moment);
    }
}
