package nl.noaber.query.network;

import java.util.List;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.NetworkRow.Tie;
import org.jspecify.annotations.Nullable;

/** A moment or an interval of a tie: what a window of time lets through or leaves out. */
interface TiePart {

    OccurredOn start();

    /** The same as the start for a moment; none while it lasts. */
    @Nullable OccurredOn end();

    /** The nodes of the people it ties. */
    List<String> people();

    /** The ties to things that it comes from. */
    List<Tie> ties();

    /** Equal for the parts of one edge of the answer. */
    Object edge();
}
