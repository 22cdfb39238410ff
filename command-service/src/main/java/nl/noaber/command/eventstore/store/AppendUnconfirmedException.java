package nl.noaber.command.eventstore.store;

import org.jspecify.annotations.Nullable;

/**
 * Nobody can say yet whether the commit is stored: answer 503 and let the caller repeat the same
 * command under the same key.
 */
public final class AppendUnconfirmedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AppendUnconfirmedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
