package nl.noaber.command.session;

import java.util.Optional;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;

/**
 * Knows of which community a session is; that never changes, so it may be read outside the stream.
 */
@FunctionalInterface
public interface SessionHomes {
    Optional<CommunityId> of(SessionId session);
}
