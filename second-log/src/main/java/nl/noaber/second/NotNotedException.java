package nl.noaber.second;

/** Nobody can say that it was written: what depends on it does not happen. */
public final class NotNotedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNotedException(Throwable cause) {
        super("The second log could not be written", cause);
    }
}
