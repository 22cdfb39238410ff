package nl.noaber.query.asking;

import java.util.Set;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;

/**
 * A question about one community. The same function answers for now, for any moment and for a
 * replay; only the rows differ.
 */
public interface Question<R> {

    /** The last part of its address. */
    String name();

    View<R> view();

    /** Its own parameters, beside those every question has. */
    default Set<String> parameters() {
        return Set.of();
    }

    /**
     * The answer, to be written as JSON.
     *
     * @throws BadParameter if a parameter has a value that it cannot have
     * @throws NotThere if what it asks about is not in the rows
     */
    Object answer(Rows<R> rows, Asker asker, Parameters parameters);
}
