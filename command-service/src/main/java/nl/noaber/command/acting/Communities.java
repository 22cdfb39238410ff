package nl.noaber.command.acting;

import java.util.Optional;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.id.CommunityId;

/** Knows which communities there are and how open each agreed to be (rule H11). */
public interface Communities {
    boolean exists(CommunityId community);

    /** The widest circle agreed on by then, if any was. */
    Optional<Visibility> openness(CommunityId community, OccurredOn moment);
}
