package nl.noaber.command.relay;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;

/** A relay in a process of its own that halts, as if killed, at a named step. */
final class RelayProcess {

    private RelayProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = LogSettings.DEFAULT.in(arguments[1]);
        var client = LogClient.connect(arguments[0]);
        var log = CommitLog.open(client, settings, InstantSource.system(), UUID::randomUUID);
        var halt = CrashPoint.valueOf(arguments[4]);
        var times = new AtomicInteger(Integer.parseInt(arguments[5]));
        var relay =
                new Relay(
                        log,
                        clients(arguments[2], arguments[3]),
                        "child-" + ProcessHandle.current().pid(),
                        step -> {
                            if (step == halt && times.decrementAndGet() == 0) {
                                Runtime.getRuntime().halt(9);
                            }
                        });
        relay.start();
        Thread.sleep(Duration.ofSeconds(60));
    }

    /** Here and not in the test, whose class would start a server in this process too. */
    static RelaySettings settings(String bootstrap, String topic) {
        return new RelaySettings(bootstrap, topic, 4, (short) 1, Duration.ofMillis(600));
    }

    static RelayClients clients(String bootstrap, String topic) {
        return new RelayClients(settings(bootstrap, topic), ObservationRegistry.NOOP, _ -> {});
    }
}
