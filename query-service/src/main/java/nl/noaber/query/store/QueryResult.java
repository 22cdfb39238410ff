package nl.noaber.query.store;

import java.time.Instant;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Rows and the commit they reflect.
 *
 * @param commit every event of this history up to it is in the rows
 * @param knownAt the record time up to which the requested past was known; none for what is known
 *     now
 */
public record QueryResult<R>(long commit, Rows<R> rows, @Nullable Instant knownAt) {}
