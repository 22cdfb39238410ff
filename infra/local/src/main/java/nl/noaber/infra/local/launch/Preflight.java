package nl.noaber.infra.local.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.ServerProcess;

/** Checks the preconditions of a start, so that a start does not fail half-way. */
record Preflight(Settings settings) {

    void check() {
        checkNotRunning();
        new Home(settings.home()).prepare();
        settings.makeCache();
        for (String service : new String[] {"command-service", "query-service"}) {
            Path target = settings.checkout().root().resolve(service).resolve("target");
            if (!target.toFile().isDirectory()) {
                throw new LocalRunException("%s is not built".formatted(service));
            }
        }
        ports().forEach(Preflight::requireFree);
    }

    void checkNotRunning() {
        ServerProcess.findRunning(settings.launcherPid())
                .filter(running -> running.pid() != ProcessHandle.current().pid())
                .ifPresent(running -> {
                    throw new LocalRunException(
                            "Noaber runs already (process %d); infra/noaber status, down"
                                    .formatted(running.pid()));
                });
    }

    private Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        if (settings.givenMongo().isEmpty()) {
            ports.put("NOABER_MONGODB_PORT", settings.mongoPort());
        }
        if (settings.givenKafka().isEmpty()) {
            ports.put("NOABER_KAFKA_PORT", settings.kafkaPort());
            ports.put("NOABER_KAFKA_CONTROLLER_PORT", settings.kafkaControllerPort());
        }
        if (settings.givenIssuer().isEmpty()) {
            ports.put("NOABER_IDENTITY_PORT", settings.identityPort());
        }
        ports.put("NOABER_COMMANDS_PORT", settings.commandsPort());
        ports.put("NOABER_QUERIES_PORT", settings.queriesPort());
        return ports;
    }

    private static void requireFree(String variable, int port) {
        if (Ports.taken(port)) {
            throw new LocalRunException(
                    "Port %d is taken by another program; stop that, or choose another with %s"
                            .formatted(port, variable));
        }
    }
}
