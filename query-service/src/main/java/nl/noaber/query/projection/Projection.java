package nl.noaber.query.projection;

import nl.noaber.kernel.event.RecordedEvent;

/** A way to see one history: a pure fold of its events into rows. */
public interface Projection<R> {

    /** Short name, part of a collection's name and of addresses. */
    String name();

    /** Raised whenever the fold or its rows change; the rows are then built anew. */
    int version();

    /** The common type of the rows. */
    Class<R> rows();

    /** Whether it is folded from everything, and so never shown, or from what members may see. */
    default boolean whole() {
        return false;
    }

    /** Whether a change of this row may change what is answered, so that it is told to streams. */
    default boolean tells(String key) {
        return true;
    }

    /**
     * Takes one event into the rows. It must be total: an ending without a beginning is no error,
     * for an as-of fold may hold one without the other.
     */
    void fold(Rows<R> rows, RecordedEvent recorded);

    /** Takes an event that was retracted, where the view is folded from everything. */
    default void foldRetracted(Rows<R> rows, RecordedEvent recorded) {}
}
