package nl.noaber.infra.bench;

import nl.noaber.infra.local.MongoServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures queries of one community as of a day, with and without other communities beside it. */
@Command(name = "asof", description = "as-of queries a second, alone and among other communities")
final class AsOfBenchmark extends Benchmark {

    @Option(
            names = "--seconds",
            defaultValue = "${sys:seconds:-8}",
            description = "seconds in a round (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--times",
            defaultValue = "${sys:times:-100}",
            description = "communities in the larger read model (default: ${DEFAULT-VALUE})")
    private int times;

    @Mixin private final HistoryOptions options = new HistoryOptions();

    @Override
    public void run() {
        var table = new ResultTable("events of it");
        try (var server = MongoServer.in(FOLDER).start();
                var client = connect(server.uri())) {
            var history = options.generate(server.uri());
            var alone = AsOfQueries.with(history, 1, client, "bench_alone");
            var among = AsOfQueries.with(history, times, client, "bench_among");
            for (var round = 0; round <= runs(); round++) {
                table.add(round, history.size(), "alone", alone.run(seconds));
                table.add(round, history.size(), "among " + times, among.run(seconds));
            }
        }
        table.print();
    }
}
