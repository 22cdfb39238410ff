package nl.noaber.command.lookup;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;

/** Tests whether a session belongs to a community. */
@FunctionalInterface
public interface SessionsOfCommunity {
    boolean include(CommunityId community, SessionId session);
}
