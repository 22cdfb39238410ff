package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;

/** Finds the community of a session. It never changes, so it may be read outside the stream. */
@FunctionalInterface
public interface CommunityOfSession {
    Optional<CommunityId> of(SessionId session);
}
