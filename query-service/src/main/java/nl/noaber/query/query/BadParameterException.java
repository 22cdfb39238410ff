package nl.noaber.query.query;

/** A query parameter is unknown or has a wrong value: 400. */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadParameterException(String name, String why) {
        super("Parameter '%s' %s".formatted(name, why));
    }
}
