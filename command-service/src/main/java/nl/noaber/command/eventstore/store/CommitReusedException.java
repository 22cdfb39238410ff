package nl.noaber.command.eventstore.store;

import java.util.UUID;

/** The commit id belongs to another request: answer 422, because the idempotency key was reused. */
public final class CommitReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommitReusedException(UUID commit) {
        super("commit " + commit + " is stored with another fingerprint");
    }
}
