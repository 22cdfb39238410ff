package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/** Finds the present state of a community, as far as authorization needs it. */
@FunctionalInterface
public interface CommunityLookup {
    Optional<CommunityState> find(CommunityId community);

    /** One state of a community; all answers belong to the same version of its stream. */
    interface CommunityState {
        /** Sequence of the last event of the stream, from 0. */
        long version();

        /** The roles and hats of a person, past and present. */
        Membership membershipOf(PersonId person);

        /**
         * The widest visibility that the participants had agreed on at {@code moment} (rule H11).
         */
        Optional<Visibility> openness(OccurredOn moment);
    }
}
