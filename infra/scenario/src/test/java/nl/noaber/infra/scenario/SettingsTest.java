package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the player, and the environment variables of the local run. */
class SettingsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "NOABER_COMMANDS", "http://localhost:1",
                    "NOABER_QUERIES", "http://localhost:2",
                    "NOABER_ISSUER", "http://localhost:3",
                    "NOABER_CLIENTS", "clients.properties");

    @Command
    private static final class Program {
        @CommandLine.Mixin private final Settings settings = new Settings();
    }

    @Test
    void theEnvironmentOfTheLocalRunIsEnough() {
        Settings settings = parsed(ENVIRONMENT);
        assertThat(settings.commands()).isEqualTo(URI.create("http://localhost:1"));
        assertThat(settings.queries()).isEqualTo(URI.create("http://localhost:2"));
        assertThat(settings.token()).isEqualTo(URI.create("http://localhost:3/oauth2/token"));
        assertThat(settings.clients()).isEqualTo(Path.of("clients.properties"));
        assertThat(settings.journal()).isNull();
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(120));
        assertThat(settings.play()).isTrue();
        assertThat(settings.verify()).isFalse();
    }

    @Test
    void withoutAnEnvironmentEachPartIsOnItsUsualPort() {
        Settings settings = parsed(Map.of(), "--clients", "file");
        assertThat(settings.commands()).isEqualTo(URI.create("http://localhost:8081"));
        assertThat(settings.queries()).isEqualTo(URI.create("http://localhost:8082"));
        assertThat(settings.token()).isEqualTo(URI.create("http://localhost:9000/oauth2/token"));
    }

    @Test
    void anOptionGoesBeforeTheEnvironment() {
        Settings settings =
                parsed(
                        ENVIRONMENT,
                        "--commands",
                        "http://localhost:4",
                        "--patience",
                        "7",
                        "--journal",
                        "journal.jsonl");
        assertThat(settings.commands()).isEqualTo(URI.create("http://localhost:4"));
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.journal()).isEqualTo(Path.of("journal.jsonl"));
        String url = "http://localhost:5/token";
        assertThat(parsed(Map.of("NOABER_TOKEN_URL", url, "NOABER_CLIENTS", "file")).token())
                .isEqualTo(URI.create(url));
    }

    @Test
    void verifyChecksOnlyAndPlayAndVerifyDoesBoth() {
        assertThat(parsed(ENVIRONMENT, "--verify").play()).isFalse();
        assertThat(parsed(ENVIRONMENT, "--verify").verify()).isTrue();
        assertThat(parsed(ENVIRONMENT, "--play-and-verify").play()).isTrue();
        assertThat(parsed(ENVIRONMENT, "--play-and-verify").verify()).isTrue();
    }

    @Test
    void helpIsASuccessAndWrongUsageIsNot() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        assertThat(run(Map.of(), out, err, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--clients", "NOABER_COMMANDS");
        assertThat(run(Map.of(), out, err)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--clients");
        assertThat(run(ENVIRONMENT, out, err, "--unknown")).isEqualTo(2);
    }

    @Test
    void aFailureIsAMessageAndExitCodeOne() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        assertThat(run(Map.of(), out, err, "--clients", "no-such-file")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no-such-file")
                .doesNotContain("\tat ");
    }

    private static int run(
            Map<String, String> environment,
            ByteArrayOutputStream out,
            ByteArrayOutputStream err,
            String... arguments) {
        return ScenarioApplication.run(
                environment,
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Settings parsed(Map<String, String> environment, String... arguments) {
        var program = new Program();
        new CommandLine(program)
                .setDefaultValueProvider(Settings.from(environment))
                .parseArgs(arguments);
        return program.settings;
    }
}
