package nl.noaber.infra.scenario.steps;

import java.util.function.Consumer;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.IdRegistry;
import nl.noaber.infra.scenario.client.Refusal;
import nl.noaber.infra.scenario.client.ScenarioException;
import org.jspecify.annotations.Nullable;

/**
 * Plays a script through the API, in order; playing it again, whole or in part, changes nothing.
 */
public final class Player {

    private final Api api;
    private final Journal journal;
    private final Progress progress;
    private final Consumer<Answer> listener;
    private final IdRegistry ids = new IdRegistry();
    private @Nullable UnexpectedRefusal unexpected;
    private long lastCommit;
    private int refused;
    private int replayed;

    public Player(Api api, Journal journal, Progress progress, Consumer<Answer> listener) {
        this.api = api;
        this.journal = journal;
        this.progress = progress;
        this.listener = listener;
    }

    /**
     * A refusal by another rule than the expected one, as when the script was played further
     * before.
     */
    private record UnexpectedRefusal(Step step, Refusal refusal) {}

    /** Summary of a script that was played. */
    public record Summary(
            int steps, int refused, int replayed, long lastCommit, String community) {}

    /**
     * Plays a script.
     *
     * @throws ScenarioException if a request is refused that should be accepted, or the reverse
     */
    public Summary play(Script script) {
        for (var step : script.steps()) {
            play(step);
            progress.done(step);
        }
        resolveUnexpected(false);
        return new Summary(
                script.steps().size(), refused, replayed, lastCommit, ids.id("community"));
    }

    /** The ids of the answers so far. */
    public IdRegistry ids() {
        return ids;
    }

    private void play(Step step) {
        var outcome =
                api.command(
                        step.persona(), ids.fill(step.post()), step.key(), ids.fill(step.body()));
        switch (outcome) {
            case Api.Outcome.Accepted(var answer) -> accepted(step, answer);
            case Api.Outcome.Rejected(var refusal) -> refused(step, refusal);
        }
    }

    private void accepted(Step step, Answer answer) {
        if (step.expect() != null) {
            throw new ScenarioException(
                    "%s was accepted, but rule %s has to refuse it"
                            .formatted(step.path(), step.expect()));
        }
        resolveUnexpected(answer.replayed());
        ids.remember(step.path(), step.names(), answer);
        journal.acknowledged(step, answer);
        lastCommit = Math.max(lastCommit, answer.commit());
        if (answer.replayed()) {
            replayed++;
        }
        listener.accept(answer);
    }

    private void refused(Step step, Refusal refusal) {
        if (step.expect() == null) {
            throw new ScenarioException(step.path() + " was refused: " + refusal);
        }
        refused++;
        if (!refusal.isByRule(step.expect())) {
            resolveUnexpected(false);
            unexpected = new UnexpectedRefusal(step, refusal);
        }
    }

    /**
     * A refused command leaves no trace, so in a repeated run the later state may refuse it by
     * another rule. That is as written only if the step after it was played before as well.
     */
    private void resolveUnexpected(boolean nextWasReplayed) {
        if (unexpected != null && !nextWasReplayed) {
            throw new ScenarioException(
                    "%s has to be refused by %s, but: %s"
                            .formatted(
                                    unexpected.step().path(),
                                    unexpected.step().expect(),
                                    unexpected.refusal()));
        }
        unexpected = null;
    }
}
