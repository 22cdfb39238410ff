package nl.noaber.infra.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.noaber.infra.scenario.client.RetryingClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures what one account feels while another one attacks a running installation with the
 * scenario in it: how long its own data take, and the health of the query-service, beside the idle
 * figures.
 */
@Command(name = "crowd", description = "what one account feels of an attack by another")
final class CrowdBenchmark implements Callable<Integer> {

    private static final String ATTACKER = "facilitator";
    private static final String VICTIM = "participant";

    @Option(
            names = "--seconds",
            defaultValue = "${sys:seconds:-60}",
            description = "seconds of the attack (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--lessons",
            defaultValue = "${sys:lessons:-1000}",
            description =
                    "lessons of 10,000 characters that are recorded before (default: ${DEFAULT-VALUE})")
    private int lessons;

    @Mixin private final InstallationOptions installation = new InstallationOptions();

    @Override
    public Integer call() throws Exception {
        try (var http = new RetryingClient(Duration.ofMinutes(5))) {
            var accounts = installation.accounts(http);
            var api = installation.api(http, accounts);
            var target = CrowdTarget.of(api, ATTACKER);
            int recorded = target.recordLessons(lessons);
            String victim = accounts.token(VICTIM);
            try (var probe = new CrowdProbe(installation.queries(), victim)) {
                Map<String, List<Double>> idle = probe.run(Duration.ofSeconds(seconds));
                try (var attack =
                        CrowdAttack.start(
                                installation.queries(),
                                accounts.token(ATTACKER),
                                target.questions())) {
                    Map<String, List<Double>> attacked = probe.run(Duration.ofSeconds(seconds));
                    print(recorded, idle, attacked, attack.stop());
                }
            }
        }
        return 0;
    }

    private static void print(
            int recorded,
            Map<String, List<Double>> idle,
            Map<String, List<Double>> attacked,
            Map<Integer, Long> answers) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf("%d lessons recorded; answers to the attack by status: %s%n", recorded, answers);
        out.println("| ms | idle p50 | idle p99 | attacked p50 | attacked p99 | failed |");
        out.println("|---|---|---|---|---|---|");
        idle.forEach((what, before) -> {
            List<Double> during = attacked.getOrDefault(what, List.of());
            out.printf(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %d of %d |%n",
                    what,
                    percentile(before, 50),
                    percentile(before, 99),
                    percentile(during, 50),
                    percentile(during, 99),
                    during.stream().filter(each -> each.isNaN()).count(),
                    during.size());
        });
    }

    /** Of the answers that came; a failure is counted beside it. */
    static double percentile(List<Double> all, int percent) {
        List<Double> sorted =
                new ArrayList<>(all.stream().filter(each -> !each.isNaN()).sorted().toList());
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
