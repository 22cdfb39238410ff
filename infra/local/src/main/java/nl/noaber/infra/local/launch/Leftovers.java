package nl.noaber.infra.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import nl.noaber.infra.local.ServerProcess;

/** Processes of an earlier launcher that was killed before it could stop them. */
record Leftovers(Settings settings, SequencedMap<String, Path> pidFiles) {

    static Leftovers of(Settings settings) {
        var pidFiles = new LinkedHashMap<String, Path>();
        pidFiles.put("mongodb", settings.mongoFolder().resolve("mongod.pid"));
        pidFiles.put("kafka", settings.kafkaFolder().resolve("kafka.pid"));
        pidFiles.put("commands", settings.run().resolve("commands.pid"));
        pidFiles.put("queries", settings.run().resolve("queries.pid"));
        return new Leftovers(settings, pidFiles);
    }

    /** Ends them, unless their launcher still lives; answers how many there were. */
    int stop(Consumer<String> tell) {
        boolean launcherLives =
                ServerProcess.leftover(settings.launcherPid())
                        .filter(launcher -> launcher.pid() != ProcessHandle.current().pid())
                        .isPresent();
        if (launcherLives) {
            return 0;
        }
        int found = 0;
        for (var each : pidFiles.reversed().entrySet()) {
            if (ServerProcess.leftover(each.getValue()).isPresent()) {
                found++;
                tell.accept("Stopping %s of an earlier run".formatted(each.getKey()));
                new ServerProcess(each.getKey(), settings.logs(), each.getValue())
                        .stopLeftover(Duration.ofSeconds(60));
            }
        }
        return found;
    }
}
