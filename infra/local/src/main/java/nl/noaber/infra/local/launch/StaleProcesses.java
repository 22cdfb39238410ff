package nl.noaber.infra.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import nl.noaber.infra.local.ServerProcess;

/** Processes of an earlier launcher that was killed before it stopped them. */
record StaleProcesses(Settings settings, SequencedMap<String, Path> pidFiles) {

    static StaleProcesses of(Settings settings) {
        var pidFiles = new LinkedHashMap<String, Path>();
        pidFiles.put("mongodb", settings.mongoFolder().resolve("mongod.pid"));
        pidFiles.put("kafka", settings.kafkaFolder().resolve("kafka.pid"));
        pidFiles.put("commands", settings.run().resolve("commands.pid"));
        pidFiles.put("queries", settings.run().resolve("queries.pid"));
        return new StaleProcesses(settings, pidFiles);
    }

    /** Stops them, unless their launcher still runs; returns how many there were. */
    int stop(Consumer<String> output) {
        boolean launcherRuns =
                ServerProcess.findRunning(settings.launcherPid())
                        .filter(launcher -> launcher.pid() != ProcessHandle.current().pid())
                        .isPresent();
        if (launcherRuns) {
            return 0;
        }
        int found = 0;
        for (var each : pidFiles.reversed().entrySet()) {
            if (ServerProcess.findRunning(each.getValue()).isPresent()) {
                found++;
                output.accept("Stopping %s of an earlier run".formatted(each.getKey()));
                new ServerProcess(each.getKey(), settings.logs(), each.getValue())
                        .stopStale(Duration.ofSeconds(60));
            }
        }
        return found;
    }
}
