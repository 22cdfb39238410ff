package nl.noaber.query.query;

import java.util.Set;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;

/**
 * A question about one community. The same function answers for now, for any moment and for a
 * replay; only the rows differ.
 */
public interface Query<R> {

    /** The last part of its address. */
    String name();

    Projection<R> view();

    /** Its own parameters, beside those every question has. */
    default Set<String> parameters() {
        return Set.of();
    }

    /**
     * The answer, to be written as JSON.
     *
     * @throws BadParameterException if a parameter has a value that it cannot have
     * @throws NotFoundException if what it asks about is not in the rows
     */
    Object answer(Rows<R> rows, QueryContext asker, QueryParameters parameters);
}
