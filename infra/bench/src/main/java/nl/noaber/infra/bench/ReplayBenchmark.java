package nl.noaber.infra.bench;

import java.time.Duration;
import nl.noaber.infra.local.MongoServer;
import org.axonframework.eventhandling.GenericEventMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures replayed events a second, beside a scan of the same documents. */
@Command(name = "replay", description = "events a second, from the first to the last")
final class ReplayBenchmark extends Benchmark {

    private static final double MAXIMUM_SECONDS = 20;

    @Option(
            names = "--events",
            defaultValue = "${sys:events:-1000000}",
            description = "events in each store (default: ${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--apart",
            defaultValue = "${sys:apart:-0}",
            description =
                    "milliseconds from one event's timestamp to the next; 0 is the real clock"
                            + " (default: ${DEFAULT-VALUE})")
    private long apart;

    @Option(
            names = "--only",
            defaultValue = "${sys:only:-}",
            description = "names of the contenders to run (default: all)")
    private String only = "";

    @Override
    public void run() {
        if (apart > 0) {
            GenericEventMessage.clock = new SpacedClock(Duration.ofMillis(apart));
        }
        var table = new ResultTable("events");
        try (var server = MongoServer.in(FOLDER).start();
                var contenders = new Contenders(server.uri(), only);
                var client = connect(server.uri())) {
            contenders.selected().forEach(contender -> Replay.fill(contender, events));
            for (var round = 0; round <= runs(); round++) {
                for (var contender : contenders.selected()) {
                    var measure = Replay.run(contender, MAXIMUM_SECONDS);
                    table.add(round, events, contender.name(), measure);
                }
                var scan = Replay.raw(client, contenders.noaber().database(), events);
                table.add(round, events, "raw scan", scan);
            }
        }
        table.print();
    }
}
