package nl.noaber.infra.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.noaber.infra.scenario.client.RetryingClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private final InstallationOptions installation = new InstallationOptions();

    @Override
    public Integer call() throws Exception {
        try (var http = new RetryingClient(Duration.ofMinutes(5))) {
            var accounts = installation.accounts(http);
            var plenary =
                    EveningCommands.inANewCommunity(installation.api(http, accounts), PERSONA);
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
