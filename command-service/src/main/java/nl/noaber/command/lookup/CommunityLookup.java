package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.time.OccurredOn;

/** Knows which communities there are and how open each agreed to be (rule H11). */
public interface CommunityLookup {
    boolean exists(CommunityId community);

    /** The widest circle agreed on by then, if any was. */
    Optional<Visibility> openness(CommunityId community, OccurredOn moment);
}
