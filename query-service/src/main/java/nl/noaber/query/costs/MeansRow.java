package nl.noaber.query.costs;

import nl.noaber.kernel.Money;
import nl.noaber.kernel.Outsider;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of the cost book. */
public sealed interface MeansRow {

    /** What was given or paid for. */
    enum Kind {
        FUNDING,
        IN_KIND,
        COST
    }

    /**
     * One entry.
     *
     * @param by who gave it; none for a cost
     * @param what for what purpose, or what it was
     * @param amount or estimate, if one was named
     */
    record Entry(Kind kind, @Nullable Outsider by, String what, @Nullable Money amount, EventRef at)
            implements MeansRow {}
}
