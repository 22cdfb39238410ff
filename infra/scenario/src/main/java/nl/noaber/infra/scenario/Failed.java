package nl.noaber.infra.scenario;

/** The scenario cannot go on as written; the message says at which step and why. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
        super(message);
    }

    Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
