package nl.noaber.query.query;

/** Absent, forbidden, or not there at the moment of the query: 404 for all three. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("This does not exist, or you have no access to it.");
    }
}
