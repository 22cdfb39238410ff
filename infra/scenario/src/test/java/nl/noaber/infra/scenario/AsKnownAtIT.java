package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.IdRegistry;
import nl.noaber.infra.scenario.client.ScenarioException;
import nl.noaber.infra.scenario.generator.CommunityGenerator;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.steps.Step;
import nl.noaber.query.query.Query;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What anybody was answered while a community lived they are answered ever after, as known at that
 * commit. Only what is closed to them since would be missing (ADR 0011), so here nothing is.
 */
@ExtendWith(SharedStack.class)
class AsKnownAtIT {

    private static final List<String> ASKERS =
            List.of("participant", "facilitator", "matchmaker", "researcher", "auditor");
    private static final List<String> VARIANTS =
            List.of(
                    "network?mode=one",
                    "timeline?by=person",
                    "timeline?by=party",
                    "hats?period=quarter",
                    "core-group?period=month",
                    "replay?view=decisions&without=session.closed",
                    "audit?standing=true");
    private static final int TIMES = 5;

    /** What somebody was answered at a commit. */
    private record Answered(String asker, String path, long commit, String answer) {}

    @Test
    void whatWasAnsweredAtACommitIsAnsweredForItEverAfter(Api api) throws IOException {
        var steps =
                CommunityGenerator.script("lasting", 37, 12, true).steps().stream()
                        .filter(step -> !closes(step))
                        .toList();
        var progress = new Progress(System.out, InstantSource.system(), steps.size());
        var answers = new ArrayList<Answered>();
        try (var journal = Journal.in(null)) {
            var player = new Player(api, journal, progress, _ -> {});
            int begun = begun(steps);
            int from = 0;
            for (int nth = 0; nth <= TIMES; nth++) {
                int to = begun + (steps.size() - begun) * nth / TIMES;
                long commit = player.play(new Script(steps.subList(from, to))).lastCommit();
                for (String path : paths(player.ids(), steps.subList(0, to))) {
                    for (String asker : ASKERS) {
                        answers.add(answered(api, asker, path, commit, "minCommit"));
                    }
                }
                from = to;
            }
        }
        for (Answered then : answers) {
            assertThat(answered(api, then.asker(), then.path(), then.commit(), "asKnownAt"))
                    .isEqualTo(then);
        }
    }

    /** Whether the step makes an earlier event visible to fewer people. */
    private static boolean closes(Step step) {
        return step.post().endsWith("/consents/withdraw");
    }

    /** All askers belong from then on. */
    private static int begun(List<Step> steps) {
        return 1
                + IntStream.range(0, steps.size())
                        .filter(i -> steps.get(i).path().contains("/join/"))
                        .max()
                        .orElseThrow();
    }

    private static Answered answered(
            Api api, String asker, String path, long commit, String moment) {
        String joined = path + (path.contains("?") ? "&" : "?") + moment + "=" + commit;
        try {
            return new Answered(asker, path, commit, api.text(asker, joined));
        } catch (ScenarioException notTheirs) {
            return new Answered(asker, path, commit, "not theirs to ask");
        }
    }

    /** Every question, and those about something once there is something to ask about. */
    private static List<String> paths(IdRegistry known, List<Step> played) {
        String community = "/communities/" + known.id("community");
        var paths = new ArrayList<String>();
        for (Query<?> question : QueryCatalogue.ALL) {
            switch (question.name()) {
                case "overview" -> paths.add(community);
                case "causes" -> {
                    String event = known.id("event:" + played.getLast().path());
                    paths.add(community + "/causes?event=" + event);
                }
                case "ledger" -> {
                    if (played.stream().anyMatch(step -> "marketplace".equals(step.names()))) {
                        paths.add("/marketplaces/" + known.id("marketplace") + "/ledger");
                    }
                }
                default -> paths.add(community + "/" + question.name());
            }
        }
        if (played.stream().anyMatch(step -> "session:0".equals(step.names()))) {
            paths.add(community + "/sessions?session=" + known.id("session:0"));
        }
        VARIANTS.forEach(variant -> paths.add(community + "/" + variant));
        return paths;
    }
}
