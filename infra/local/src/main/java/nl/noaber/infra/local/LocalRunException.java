package nl.noaber.infra.local;

/** An operation of the local run failed; the message is for the user and names the remedy. */
public final class LocalRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with this message. */
    public LocalRunException(String message) {
        super(message);
    }

    /** A failure with this message and its cause. */
    public LocalRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
