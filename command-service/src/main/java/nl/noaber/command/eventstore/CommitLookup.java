package nl.noaber.command.eventstore;

import java.util.Optional;
import java.util.UUID;
import nl.noaber.command.eventstore.store.CommitResult;

/**
 * Finds what a command has done already, so that a repeated one is answered with its first result.
 */
@FunctionalInterface
public interface CommitLookup {

    /**
     * The commit with this id. The same fingerprint: answer with it. Another: the key was used for
     * something else, answer 422.
     */
    Optional<CommitResult> find(UUID commit);
}
