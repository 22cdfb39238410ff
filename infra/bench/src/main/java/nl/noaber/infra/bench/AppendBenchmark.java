package nl.noaber.infra.bench;

import nl.noaber.infra.local.MongoServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures appended commits a second, beside inserts of the same documents without a log. */
@Command(name = "append", description = "commits a second, by the number of concurrent callers")
final class AppendBenchmark extends Benchmark {

    private static final int MAXIMUM_DOCUMENTS = 150_000;

    @Option(
            names = "--seconds",
            defaultValue = "${sys:seconds:-8}",
            description = "counted seconds in a round (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--callers",
            split = ",",
            defaultValue = "${sys:callers:-1,8,64,256}",
            description = "numbers of concurrent callers (default: ${DEFAULT-VALUE})")
    private int[] callers = {};

    @Option(
            names = "--only",
            defaultValue = "${sys:only:-}",
            description = "names of the contenders to run (default: all)")
    private String only = "";

    @Override
    public void run() {
        var table = new ResultTable("callers");
        try (var server = MongoServer.in(FOLDER).start();
                var contenders = new Contenders(server.uri(), only);
                var client = connect(server.uri())) {
            var raw = new RawInserts(client);
            for (var count : callers) {
                for (var round = 0; round <= runs(); round++) {
                    for (var contender : contenders.selected()) {
                        contender.fresh();
                        var measure = ClosedLoop.run(contender, count, seconds, round);
                        table.add(round, count, contender.name(), measure);
                        if (contender == contenders.noaber()) {
                            raw.take(contenders.noaber().database(), MAXIMUM_DOCUMENTS);
                        }
                    }
                    table.add(round, count, "raw inserts", raw.run(count, seconds));
                }
            }
        }
        table.print();
    }
}
