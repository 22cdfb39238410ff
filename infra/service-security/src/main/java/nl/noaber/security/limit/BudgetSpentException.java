package nl.noaber.security.limit;

import java.time.Duration;

/** An account has recorded as much as it may for now. */
public final class BudgetSpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    BudgetSpentException(Duration wait) {
        super("This account has recorded as much as it may in a day. Record the rest later.");
        this.wait = wait;
    }

    /** How long until as much is left again. */
    public Duration waiting() {
        return wait;
    }
}
