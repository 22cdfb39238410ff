package nl.noaber.command.web;

import java.util.Optional;
import java.util.UUID;

/** Finds what a command has done already. */
@FunctionalInterface
public interface Commits {
    Optional<Committed> find(UUID commit);
}
