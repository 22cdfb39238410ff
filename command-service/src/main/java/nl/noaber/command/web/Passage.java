package nl.noaber.command.web;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.noaber.command.web.Commands.Asking;
import org.springframework.stereotype.Component;

/**
 * Lets every request through once: a repeated one gets the first answer. Between processes the log
 * decides, because the commit id is unique there.
 */
@Component
class Passage {
    private final Commits commits;
    private final Commands commands;
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();

    Passage(Commits commits, Commands commands) {
        this.commits = commits;
        this.commands = commands;
    }

    /** What came of a request, now or at an earlier time of asking. */
    record Passed(Committed done, boolean replayed) {}

    Passed once(UUID commit, Request<?> request, Supplier<Object> command) {
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

    private static Committed same(Committed done, Request<?> request) {
        if (!done.fingerprint().equals(request.fingerprint())) {
            throw Problem.keyReused();
        }
        return done;
    }

    private Committed pass(UUID commit, Request<?> request, Supplier<Object> command) {
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
