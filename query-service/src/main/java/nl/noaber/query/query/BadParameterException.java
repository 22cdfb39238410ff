package nl.noaber.query.query;

/** A parameter is unknown or has a value it cannot have. */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadParameterException(String name, String why) {
        super("Parameter '%s' %s".formatted(name, why));
    }
}
