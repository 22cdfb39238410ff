package nl.noaber.command.eventstore;

import java.util.Optional;
import java.util.UUID;
import nl.noaber.command.eventstore.store.CommitResult;

/** Finds the commit of an executed command, so that a repeated request gets its first result. */
@FunctionalInterface
public interface CommitLookup {

    /**
     * The commit with this id. If its fingerprint is that of the request, it is the answer;
     * otherwise the idempotency key belongs to another request (422).
     */
    Optional<CommitResult> find(UUID commit);
}
