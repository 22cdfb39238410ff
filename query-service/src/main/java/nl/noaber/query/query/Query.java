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
     * The answer, to be written as JSON.
     *
     * @throws BadParameterException if a parameter has a wrong value
     * @throws NotFoundException if the rows do not contain the requested thing
     */
    Object answer(Rows<R> rows, QueryContext asker, QueryParameters parameters);
}
