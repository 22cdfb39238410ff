package nl.noaber.query.projection;

/** The query was given up: its time is over, or its client has gone. */
public final class QueryStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueryStoppedException() {
        super("The query was given up");
    }
}
