package nl.noaber.query.query;

import java.util.Set;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;

/**
 * A query about one community. The same function makes the answer for the present, for another
 * moment and for a replay; only the rows differ.
 */
public interface Query<R> {

    /** The last part of its address. */
    String name();

    Projection<R> view();

    /** Its own parameters, beside those of every query. */
    default Set<String> parameters() {
        return Set.of();
    }

    /**
     * Whether its answer may be divided into pages: the items of its lists are of use without each
     * other. Otherwise it is given whole, or not at all if it has too many bytes.
     */
    default boolean paged() {
        return true;
    }

    /**
     * The answer, to be written as JSON.
     *
     * @throws BadParameterException if a parameter has a wrong value
     * @throws NotFoundException if the rows do not contain the requested thing
     */
    Object answer(Rows<R> rows, QueryContext asker, QueryParameters parameters);
}
