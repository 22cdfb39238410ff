package nl.noaber.query.projection;

import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;

/** A pure fold of the events of one history into rows. */
public interface Projection<R> {

    /** Short name, part of a collection's name and of addresses. */
    String name();

    /** Raised whenever the fold or its rows change; the rows are then built anew. */
    int version();

    /** The common type of the rows. */
    Class<R> rows();

    /**
     * Whether it is folded from all events, and therefore never part of an answer, or from the
     * events that every member may see.
     */
    default boolean whole() {
        return false;
    }

    /** Whether a change of this row may change an answer, so that live streams announce it. */
    default boolean announces(String key) {
        return true;
    }

    /**
     * Folds one event into the rows. It must be total: an end without a beginning is no error,
     * because an as-of fold may contain one without the other.
     */
    void fold(Rows<R> rows, RecordedEvent recorded);

    /**
     * Folds a retracted event, for a projection that is folded from all events.
     *
     * @param with the event whose retraction reaches it, which may be itself
     */
    default void foldRetracted(Rows<R> rows, RecordedEvent recorded, EventId with) {}
}
