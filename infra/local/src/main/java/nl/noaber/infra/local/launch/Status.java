package nl.noaber.infra.local.launch;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.noaber.infra.local.ServerProcess;

/** {@code status}: the parts with their processes, addresses and memory. */
record Status(Settings settings) {

    /** Prints the table; returns 0 if every part runs, otherwise 1. */
    int print() throws InterruptedException {
        Optional<ProcessHandle> launcher = ServerProcess.findRunning(settings.launcherPid());
        var table = new LinkedHashMap<String, Optional<ProcessHandle>>();
        table.put("launcher", launcher);
        StaleProcesses.of(settings)
                .pidFiles()
                .forEach((part, pidFile) -> table.put(part, ServerProcess.findRunning(pidFile)));
        settings.givenMongo().ifPresent(_ -> table.remove("mongodb"));
        settings.givenKafka().ifPresent(_ -> table.remove("kafka"));
        System.out.printf(
                "%-10s %-9s %8s %11s %11s  %s%n",
                "part", "state", "process", "resident", "own share", "address");
        ProcessMemory total = ProcessMemory.UNKNOWN;
        boolean allRun = true;
        for (var each : table.entrySet()) {
            ProcessMemory memory =
                    each.getValue()
                            .map(handle -> ProcessMemory.of(handle.pid()))
                            .orElse(ProcessMemory.UNKNOWN);
            total = total.plus(memory);
            String state = state(each.getKey(), each.getValue());
            allRun &= !"stopped".equals(state) && !"starting".equals(state);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %-9s %8s %7d MiB %7d MiB  %s%n",
                    each.getKey(),
                    state,
                    each.getValue().map(handle -> Long.toString(handle.pid())).orElse("-"),
                    memory.resident() >> 10,
                    memory.proportional() >> 10,
                    addresses().get(each.getKey()));
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %-9s %8s %7d MiB %7d MiB%n",
                "together",
                "",
                "",
                total.resident() >> 10,
                total.proportional() >> 10);
        return allRun ? 0 : 1;
    }

    private String state(String part, Optional<ProcessHandle> process) throws InterruptedException {
        if (process.isEmpty()) {
            return "stopped";
        }
        int port =
                switch (part) {
                    case "commands" -> settings.commandsPort();
                    case "queries" -> settings.queriesPort();
                    default -> 0;
                };
        if (port == 0) {
            return "runs";
        }
        try (var client = HttpClient.newHttpClient()) {
            return ServiceProcess.isReady(client, port) ? "ready" : "starting";
        }
    }

    private Map<String, String> addresses() {
        return Map.of(
                "launcher", settings.issuer() + " (identity)",
                "mongodb", settings.mongoUri(),
                "kafka", settings.kafka(),
                "commands", settings.commands(),
                "queries", settings.queries());
    }
}
