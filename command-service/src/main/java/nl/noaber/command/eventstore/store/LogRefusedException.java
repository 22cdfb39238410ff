package nl.noaber.command.eventstore.store;

/** The log cannot be opened safely; the message says what has to be set right. */
public final class LogRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogRefusedException(String message) {
        super(message);
    }
}
