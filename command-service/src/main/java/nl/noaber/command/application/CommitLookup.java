package nl.noaber.command.application;

import java.util.Optional;
import java.util.UUID;

/** Finds what a command has done already. */
@FunctionalInterface
public interface CommitLookup {
    Optional<CompletedCommit> find(UUID commit);
}
