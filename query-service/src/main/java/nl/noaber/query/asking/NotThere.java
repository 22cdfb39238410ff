package nl.noaber.query.asking;

/** It does not exist, or not for this asker, or not yet at that moment: all answered alike. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("There is no such thing for you.");
    }
}
