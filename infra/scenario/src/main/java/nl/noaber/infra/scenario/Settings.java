package nl.noaber.infra.scenario;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts are and what to do.
 *
 * @param clients file with a line {@code persona=secret} for each persona
 * @param journal file to which every acknowledged command is appended, if any
 * @param patience how long one request is tried again while a part is down
 */
record Settings(
        URI commands,
        URI queries,
        URI token,
        Path clients,
        @Nullable Path journal,
        Duration patience,
        boolean play,
        boolean verify) {

    static final String USAGE =
            """
            java -jar infra-scenario.jar [--verify | --play-and-verify] [options]
              --commands URL   command-service        (NOABER_COMMANDS, http://localhost:8081)
              --queries URL    query-service          (NOABER_QUERIES, http://localhost:8082)
              --token URL      token endpoint         (NOABER_TOKEN_URL, NOABER_ISSUER + /oauth2/token)
              --clients FILE   secrets of the personas, a line persona=secret each (NOABER_CLIENTS)
              --journal FILE   append every acknowledged command to this file
              --patience SEC   how long a request is tried again while a part is down (120)\
            """;

    /** A fault in how the player was called. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static Settings of(Map<String, String> environment, List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        String commands = environment.getOrDefault("NOABER_COMMANDS", "http://localhost:8081");
        String queries = environment.getOrDefault("NOABER_QUERIES", "http://localhost:8082");
        String token =
                environment.getOrDefault(
                        "NOABER_TOKEN_URL",
                        environment.getOrDefault("NOABER_ISSUER", "http://localhost:9000")
                                + "/oauth2/token");
        String clients = environment.get("NOABER_CLIENTS");
        Path journal = null;
        long patience = 120;
        boolean play = true;
        boolean verify = false;
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--verify" -> {
                    play = false;
                    verify = true;
                }
                case "--play-and-verify" -> verify = true;
                case "--commands" -> commands = value(option, left);
                case "--queries" -> queries = value(option, left);
                case "--token" -> token = value(option, left);
                case "--clients" -> clients = value(option, left);
                case "--journal" -> journal = Path.of(value(option, left));
                case "--patience" -> patience = Long.parseLong(value(option, left));
                default -> throw new Misused("Unknown option " + option);
            }
        }
        if (clients == null) {
            throw new Misused("The secrets of the personas are needed: --clients FILE");
        }
        return new Settings(
                URI.create(commands),
                URI.create(queries),
                URI.create(token),
                Path.of(clients),
                journal,
                Duration.ofSeconds(patience),
                play,
                verify);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Misused(option + " needs a value");
        }
        return left.pop();
    }
}
