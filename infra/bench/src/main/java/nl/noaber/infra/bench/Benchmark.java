package nl.noaber.infra.bench;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import nl.noaber.command.eventstore.store.LogClient;
import picocli.CommandLine.Option;

/** A benchmark that runs all contenders in turn, in several rounds, and prints their figures. */
abstract class Benchmark implements Runnable {

    /** The folder for the data of the servers that a benchmark starts. */
    static final Path FOLDER =
            Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();

    @Option(
            names = "--runs",
            defaultValue = "${sys:runs:-5}",
            description = "counted rounds, after one that warms up (default: ${DEFAULT-VALUE})")
    private int runs;

    /** The number of counted rounds; round 0 comes before them. */
    final int runs() {
        return runs;
    }

    /** A client with the settings that the log requires. */
    static MongoClient connect(String uri) {
        return LogClient.connect(uri);
    }
}
