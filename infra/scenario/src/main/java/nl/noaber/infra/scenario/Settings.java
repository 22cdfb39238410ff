package nl.noaber.infra.scenario;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options of the scenario player. */
final class Settings {

    @Option(
            names = "--commands",
            paramLabel = "URL",
            description = "command-service (NOABER_COMMANDS, ${DEFAULT-VALUE})")
    private URI commands = URI.create("http://localhost:8081");

    @Option(
            names = "--queries",
            paramLabel = "URL",
            description = "query-service (NOABER_QUERIES, ${DEFAULT-VALUE})")
    private URI queries = URI.create("http://localhost:8082");

    @Option(
            names = "--token",
            paramLabel = "URL",
            description =
                    "token endpoint (NOABER_TOKEN_URL, or NOABER_ISSUER + /oauth2/token;"
                            + " ${DEFAULT-VALUE})")
    private URI token = URI.create("http://localhost:9000/oauth2/token");

    @Option(
            names = "--clients",
            paramLabel = "FILE",
            required = true,
            description = "secrets of the personas, a line persona=secret each (NOABER_CLIENTS)")
    private @Nullable Path clients;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "append every acknowledged command to this file")
    private @Nullable Path journal;

    @Option(
            names = "--patience",
            paramLabel = "SEC",
            description =
                    "how long a request is sent again while a part is down, in seconds"
                            + " (${DEFAULT-VALUE})")
    private long patience = 120;

    @Option(names = "--verify", description = "check the views, without playing")
    private boolean verifyOnly;

    @Option(names = "--play-and-verify", description = "play, then check the views")
    private boolean playAndVerify;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    private boolean help;

    URI commands() {
        return commands;
    }

    URI queries() {
        return queries;
    }

    URI token() {
        return token;
    }

    Path clients() {
        return Objects.requireNonNull(clients);
    }

    @Nullable Path journal() {
        return journal;
    }

    Duration patience() {
        return Duration.ofSeconds(patience);
    }

    boolean play() {
        return !verifyOnly;
    }

    boolean verify() {
        return verifyOnly || playAndVerify;
    }

    /** The values that environment variables give to options that the command line leaves out. */
    static IDefaultValueProvider from(Map<String, String> environment) {
        return new IDefaultValueProvider() {
            @Override
            public @Nullable String defaultValue(ArgSpec argument) {
                String option = argument instanceof OptionSpec spec ? spec.longestName() : "";
                return switch (option) {
                    case "--commands" -> environment.get("NOABER_COMMANDS");
                    case "--queries" -> environment.get("NOABER_QUERIES");
                    case "--clients" -> environment.get("NOABER_CLIENTS");
                    case "--token" -> {
                        String issuer = environment.get("NOABER_ISSUER");
                        yield environment.getOrDefault(
                                "NOABER_TOKEN_URL",
                                issuer == null ? null : issuer + "/oauth2/token");
                    }
                    default -> null;
                };
            }
        };
    }
}
