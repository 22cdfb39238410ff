package nl.noaber.command.application;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.noaber.command.application.CommandDispatcher.Asking;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.Problem;
import org.springframework.stereotype.Component;

/**
 * Lets every request through once: a repeated one gets the first answer. Between processes the log
 * decides, because the commit id is unique there.
 */
@Component
class IdempotentCommandExecutor {
    private final CommitLookup commits;
    private final CommandDispatcher commands;
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();

    IdempotentCommandExecutor(CommitLookup commits, CommandDispatcher commands) {
        this.commits = commits;
        this.commands = commands;
    }

    /** What came of a request, now or at an earlier time of asking. */
    record Passed(CompletedCommit done, boolean replayed) {}

    Passed once(UUID commit, CommandRequest<?> request, Supplier<Object> command) {
        if (!inFlight.add(commit)) {
            throw Problem.inProgress();
        }
        try {
            return commits.find(commit)
                    .map(done -> new Passed(same(done, request), true))
                    .orElseGet(() -> new Passed(pass(commit, request, command), false));
        } finally {
            inFlight.remove(commit);
        }
    }

    private static CompletedCommit same(CompletedCommit done, CommandRequest<?> request) {
        if (!done.fingerprint().equals(request.fingerprint())) {
            throw Problem.keyReused();
        }
        return done;
    }

    private CompletedCommit pass(UUID commit, CommandRequest<?> request, Supplier<Object> command) {
        commands.send(
                command.get(),
                new Asking(
                        commit,
                        request.subject(),
                        request.fingerprint(),
                        request.expectedVersion()));
        return commits.find(commit).orElseThrow(Problem::outcomeUnknown);
    }
}
