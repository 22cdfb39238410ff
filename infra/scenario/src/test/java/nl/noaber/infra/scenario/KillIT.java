package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.RetryingClient;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.steps.Step;
import nl.noaber.infra.scenario.verification.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each process is killed in turn while the scenario is played; nothing is lost or doubled. */
class KillIT {

    private static final Script SCRIPT = Script.of(Hellendoorn.load());
    private static final Duration DOWN = Duration.ofMillis(300);

    /** Steps of the two communities that came of this one. */
    private static final List<String> ELSEWHERE =
            List.of("samen/", "internal/", "session/intervision");

    private static Stack stack;
    private static RetryingClient http;
    private static Api api;
    private static Path journal;
    private static Player.Summary played;
    private static Kills kills;

    @BeforeAll
    static void playWhileEverythingIsKilledInTurn() throws IOException {
        stack = Stack.start("kill");
        http = new RetryingClient(Duration.ofSeconds(180));
        api = stack.api(http);
        journal = stack.folder().resolve("journal.jsonl");
        int fifth = SCRIPT.steps().size() / 5;
        kills =
                new Kills()
                        .at(fifth, () -> stack.commands().kill(), () -> stack.commands().start())
                        .at(2 * fifth, () -> stack.queries().kill(), () -> stack.queries().start())
                        .at(3 * fifth, () -> stack.mongo().kill(), () -> stack.mongo().start())
                        .at(4 * fifth, () -> stack.kafka().kill(), () -> stack.kafka().start());
        var progress = new Progress(System.out, InstantSource.system(), SCRIPT.steps().size());
        try (var written = Journal.in(journal)) {
            played = new Player(api, written, progress, kills::afterOneMore).play(SCRIPT);
        }
        kills.join();
    }

    @AfterAll
    static void stop() {
        if (http != null) {
            http.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void theScenarioIsPlayedToItsEnd() {
        assertThat(kills.count()).isEqualTo(4);
        assertThat(played.steps()).isEqualTo(SCRIPT.steps().size());
        assertThat(http.repeats()).isPositive();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws IOException {
        Map<String, JsonNode> acknowledged = acknowledged();
        assertThat(acknowledged).hasSize(SCRIPT.steps().size() - played.refused());
        // One command is one commit, and numbers have no holes: so head and count agree.
        assertThat(played.lastCommit()).isEqualTo(acknowledged.size());
        var again = stack.folder().resolve("again.jsonl");
        var progress = new Progress(System.out, InstantSource.system(), SCRIPT.steps().size());
        try (var written = Journal.in(again)) {
            var summary = new Player(api, written, progress, _ -> {}).play(SCRIPT);
            assertThat(summary.lastCommit()).isEqualTo(played.lastCommit());
        }
        assertThat(Files.readString(again)).isEqualTo(Files.readString(journal));
    }

    @Test
    void everyAcknowledgedEventOfTheCommunityIsInTheAuditTrailOnce() throws IOException {
        var views = new CommunityQueries(api, played.community(), played.lastCommit());
        List<String> recorded =
                views.everyEvent().stream().map(each -> each.path("id").asString("")).toList();
        assertThat(recorded).doesNotHaveDuplicates();
        var written = new ArrayList<String>();
        for (var step : SCRIPT.steps()) {
            if (step.expect() == null && belongsToTheCommunity(step)) {
                acknowledged()
                        .get(step.path())
                        .path("events")
                        .forEach(id -> written.add(id.asString("")));
            }
        }
        assertThat(recorded).containsExactlyElementsOf(written);
    }

    @Test
    void theViewsEqualTheFoldOfTheLogByteForByte() throws IOException {
        var views = new CommunityQueries(api, played.community(), played.lastCommit());
        Map<String, String> live = answers(views, "");
        Map<String, String> folded = answers(views, "asOf=2012-12-31");
        assertThat(folded).isEqualTo(live);
        views.rebuild();
        assertThat(answers(views, "")).isEqualTo(live);
    }

    @Test
    void theViewsShowWhatTheSourcesGive() {
        assertThat(new Verification(api, played.lastCommit()).checks())
                .hasSizeGreaterThanOrEqualTo(212)
                .allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
    }

    /** All that can be asked of a community, with some of what it can be asked by. */
    private static Map<String, String> answers(CommunityQueries views, String moment)
            throws IOException {
        var questions = new ArrayList<>(questions());
        questions.addAll(
                List.of(
                        "",
                        "/network?mode=one",
                        "/timeline?by=person&period=month",
                        "/timeline?by=sector&period=quarter"));
        var answers = new LinkedHashMap<String, String>();
        for (String question : questions) {
            answers.put(question, views.text("facilitator", question, moment));
        }
        answers.put("ledger", views.ledgerText("Beursvloer 2010", moment));
        return answers;
    }

    /** Every view of a community that {@code docs/api.md} names and that needs nothing named. */
    private static List<String> questions() throws IOException {
        Path api = Path.of("../../docs/api.md");
        List<String> all =
                Pattern.compile("`GET /communities/\\{id}(/[a-z-]+)(?=[?`])")
                        .matcher(Files.readString(api))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .filter(each -> !Set.of("/audit", "/causes", "/replay").contains(each))
                        .toList();
        assertThat(all).hasSizeGreaterThan(15).contains("/signals", "/timeline", "/costs");
        return all;
    }

    private static boolean belongsToTheCommunity(Step step) {
        return !step.post().startsWith("/people")
                && !step.post().startsWith("/organisations")
                && ELSEWHERE.stream().noneMatch(step.path()::startsWith);
    }

    private static Map<String, JsonNode> acknowledged() throws IOException {
        var lines = new LinkedHashMap<String, JsonNode>();
        for (String line : Files.readAllLines(journal)) {
            JsonNode json = Json.MAPPER.readTree(line);
            assertThat(lines.put(json.path("step").asString(""), json)).isNull();
        }
        return lines;
    }

    /** Kills and restarts, each beside the player while it goes on. */
    private static final class Kills {

        private record Kill(int after, Runnable kill, Runnable start) {}

        private final List<Kill> planned = new ArrayList<>();
        private final List<CompletableFuture<Void>> done = new ArrayList<>();
        private int accepted;

        Kills at(int after, Runnable kill, Runnable start) {
            planned.add(new Kill(after, kill, start));
            return this;
        }

        void afterOneMore(Answer answer) {
            accepted++;
            for (var each : planned) {
                if (each.after() == accepted) {
                    done.add(CompletableFuture.runAsync(() -> run(each)));
                }
            }
        }

        void join() {
            done.forEach(CompletableFuture::join);
        }

        int count() {
            return done.size();
        }

        private static void run(Kill each) {
            each.kill().run();
            await().pollDelay(DOWN).until(() -> true);
            each.start().run();
        }
    }
}
