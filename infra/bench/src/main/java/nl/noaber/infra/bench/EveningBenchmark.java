package nl.noaber.infra.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.noaber.infra.scenario.client.Accounts;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures a plenary of 22 in a running installation: recorded by twenty single commands, and by
 * one request.
 */
@Command(name = "evening", description = "a plenary by twenty requests, and by one")
final class EveningBenchmark implements Callable<Integer> {

    private static final String PERSONA = "facilitator";
    private static final int WARM_UP = 5;

    @Option(
            names = "--evenings",
            defaultValue = "${sys:evenings:-40}",
            description =
                    "evenings of each kind, after some that warm up (default: ${DEFAULT-VALUE})")
    private int evenings;

    @Option(
            names = "--commands",
            defaultValue = "${env:NOABER_COMMANDS:-http://localhost:8081}",
            description = "address of the command-service (default: ${DEFAULT-VALUE})")
    private URI commands = URI.create("");

    @Option(
            names = "--queries",
            defaultValue = "${env:NOABER_QUERIES:-http://localhost:8082}",
            description = "address of the query-service (default: ${DEFAULT-VALUE})")
    private URI queries = URI.create("");

    @Option(
            names = "--issuer",
            defaultValue = "${env:NOABER_ISSUER:-http://localhost:9000}",
            description = "address of the issuer of tokens (default: ${DEFAULT-VALUE})")
    private URI issuer = URI.create("");

    @Option(
            names = "--clients",
            required = true,
            description = "file with the secrets of the personas (NOABER_CLIENTS)")
    private Path clients = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (var http = new RetryingClient(Duration.ofMinutes(5))) {
            var accounts = new Accounts(http, issuer.resolve("/oauth2/token"), clients);
            var plenary =
                    EveningCommands.inANewCommunity(
                            new Api(http, accounts, commands, queries), PERSONA);
            for (int evening = 0; evening < WARM_UP; evening++) {
                plenary.single();
                plenary.whole();
            }
            plenary.forget();
            for (int evening = 0; evening < evenings; evening++) {
                plenary.single();
                plenary.whole();
            }
            print(plenary.milliseconds());
        }
        return 0;
    }

    private static void print(Map<String, List<Double>> milliseconds) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("| ms | p50 | p99 |");
        out.println("|---|---|---|");
        milliseconds.forEach((what, all) ->
                out.printf(
                        "| %s | %.1f | %.1f |%n",
                        what,
                        CrowdBenchmark.percentile(all, 50),
                        CrowdBenchmark.percentile(all, 99)));
        double slowest =
                Collections.max(
                        milliseconds.entrySet().stream()
                                .filter(each -> !each.getKey().equals(EveningCommands.WHOLE))
                                .map(each -> CrowdBenchmark.percentile(each.getValue(), 50))
                                .toList());
        double whole =
                CrowdBenchmark.percentile(
                        milliseconds.getOrDefault(EveningCommands.WHOLE, List.of()), 50);
        out.printf("One request takes %.2f times the slowest single command.%n", whole / slowest);
    }
}
