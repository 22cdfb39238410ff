package nl.noaber.kernel.log;

/** These bytes are not in the one form the log accepts. */
public final class NotCanonicalException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotCanonicalException(String message) {
        super(message);
    }

    NotCanonicalException(String message, Throwable cause) {
        super(message, cause);
    }
}
