package nl.noaber.command.eventstore.store;

import org.jspecify.annotations.Nullable;

/**
 * It is unknown whether the commit is stored: answer 503, so that the client repeats the command
 * with the same key.
 */
public final class AppendUnconfirmedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AppendUnconfirmedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
