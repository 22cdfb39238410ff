package nl.noaber.command.eventstore.store;

/** The log cannot be opened safely; the message describes what to correct. */
public final class LogRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogRefusedException(String message) {
        super(message);
    }
}
