package nl.noaber.kernel;

import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Where something was decided (rule H3).
 *
 * @param session the session that was held
 * @param coreGroup the core group, where that session was a meeting of it
 */
public record Basis(SessionId session, @Nullable GroupId coreGroup) {}
