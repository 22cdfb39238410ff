package nl.noaber.query.asking;

/** A parameter is unknown or has a value it cannot have. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadParameter(String name, String why) {
        super("Parameter '%s' %s".formatted(name, why));
    }
}
