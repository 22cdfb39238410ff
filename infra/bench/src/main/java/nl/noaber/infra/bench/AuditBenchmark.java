package nl.noaber.infra.bench;

import nl.noaber.infra.local.MongoServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures answers a second with and without a record in the audit log before each answer. */
@Command(
        name = "noting",
        aliases = "audit",
        description = "answers a second, with and without the audit log")
final class AuditBenchmark extends Benchmark {

    @Option(
            names = "--seconds",
            defaultValue = "${sys:seconds:-8}",
            description = "seconds in a round (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--callers",
            split = ",",
            defaultValue = "${sys:callers:-1,8,64,256}",
            description = "numbers of concurrent callers (default: ${DEFAULT-VALUE})")
    private int[] callers = {};

    @Mixin private final HistoryOptions options = new HistoryOptions();

    @Override
    public void run() {
        var table = new ResultTable("callers");
        try (var server = MongoServer.in(FOLDER).start();
                var client = connect(server.uri())) {
            var queries = AsOfQueries.with(options.generate(server.uri()), 1, client, "bench_read");
            var overhead = new AuditOverhead(queries, client, "bench_second");
            for (var count : callers) {
                for (var round = 0; round <= runs(); round++) {
                    table.add(round, count, "noted", overhead.run(count, seconds, true));
                    table.add(round, count, "as it is", overhead.run(count, seconds, false));
                }
            }
        }
        table.print();
    }
}
