package nl.noaber.query.projection;

/** There is not as much memory left as a query needs. */
public final class WorkMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean always;

    WorkMemoryException(boolean always) {
        super("Not enough memory is left for this query");
        this.always = always;
    }

    /** Whether the query needs more than it may hold at any time, so that waiting is of no use. */
    public boolean isForGood() {
        return always;
    }
}
