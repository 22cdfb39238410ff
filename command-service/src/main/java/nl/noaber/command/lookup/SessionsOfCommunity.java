package nl.noaber.command.lookup;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;

/** Knows whether a session is one of a community. */
@FunctionalInterface
public interface SessionsOfCommunity {
    boolean include(CommunityId community, SessionId session);
}
