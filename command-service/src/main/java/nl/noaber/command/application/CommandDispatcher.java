package nl.noaber.command.application;

import java.util.UUID;
import nl.noaber.command.request.Problem;
import org.jspecify.annotations.Nullable;

/** Carries a command to its stream; when it returns, the facts are durable. */
@FunctionalInterface
public interface CommandDispatcher {
    /**
     * Sends it, once.
     *
     * @throws nl.noaber.command.rule.CommandRejected if a rule says no
     * @throws Problem if the stream is absent, busy or at another version, or the outcome unknown
     */
    void send(Object command, Asking asking);

    /**
     * Who asks.
     *
     * @param commit id of the commit to make
     * @param expectedVersion version the stream must have, if that matters
     */
    record Asking(
            UUID commit, String subject, String fingerprint, @Nullable Long expectedVersion) {}
}
