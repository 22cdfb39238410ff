package nl.noaber.infra.bench;

import picocli.CommandLine.Option;

/** The options of the benchmarks over a generated community. */
final class HistoryOptions {

    @Option(
            names = "--people",
            defaultValue = "${sys:people:-60}",
            description = "participants of the community (default: ${DEFAULT-VALUE})")
    private int people;

    @Option(
            names = "--seed",
            defaultValue = "${sys:seed:-1}",
            description = "seed of the generator (default: ${DEFAULT-VALUE})")
    private long seed;

    /** Generates the history with a command-service on this MongoDB. */
    GeneratedHistory generate(String mongo) {
        return GeneratedHistory.generate(mongo, Benchmark.FOLDER.resolve("keys"), seed, people);
    }
}
