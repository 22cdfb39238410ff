package nl.noaber.query.feed;

/** The log itself could not be asked; what is missing stays missing for now. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogUnavailable(String message) {
        super(message);
    }

    LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
