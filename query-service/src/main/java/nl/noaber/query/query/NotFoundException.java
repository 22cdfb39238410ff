package nl.noaber.query.query;

/** It does not exist, or not for this asker, or not yet at that moment: all answered alike. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("There is no such thing for you.");
    }
}
