package nl.noaber.command.eventstore.store;

import java.util.UUID;

/** The commit id is taken by another request: answer 422, the key was used for something else. */
public final class CommitReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommitReusedException(UUID commit) {
        super("commit " + commit + " is stored with another fingerprint");
    }
}
