package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.ServerProcess;

/** The command-service or the query-service, in its own process. */
final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(2);
    private static final String[] FLAGS = {
        "-Xms32m",
        "-Xmx160m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:TieredStopAtLevel=1",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:+ExitOnOutOfMemoryError"
    };

    private final String name;
    private final Path module;
    private final Path cache;
    private final int port;
    private final Map<String, String> environment;
    private final ServerProcess process;

    ServiceProcess(
            String name,
            Path module,
            int port,
            Map<String, String> environment,
            Settings settings) {
        this.name = name;
        this.module = module;
        this.cache = settings.checkout().cache();
        this.port = port;
        this.environment = environment;
        process =
                new ServerProcess(
                        name,
                        settings.logs().resolve(name + ".log"),
                        settings.run().resolve(name + ".pid"));
    }

    ServerProcess process() {
        return process;
    }

    /** Starts the service and returns when its readiness endpoint answers 200. */
    void start() {
        process.start(JavaProgram.of(module, cache).service(FLAGS), environment);
        long deadline = System.nanoTime() + START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, port)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    String words = process.lastWords(3);
                    process.kill();
                    throw new LocalRunException(
                            "%s did not start; its log %s ends with:%n%s"
                                    .formatted(name, process.log(), words));
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("Interrupted while waiting for " + name, e);
        }
    }

    void stop() {
        if (process.stop(STOP)) {
            JavaProgram.of(module, cache).aotCache().keep();
        }
    }

    static boolean isReady(HttpClient client, int port) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/health/readiness"
                                                .formatted(port)))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
