package nl.noaber.infra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * An account that looks at its own data, and a monitor that looks at the health, ten times a
 * second.
 */
final class CrowdProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE = 50_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, HttpRequest> requests = new LinkedHashMap<>();

    CrowdProbe(URI queries, String token) {
        requests.put(
                "/people/me",
                request(queries + "/people/me").header("Authorization", "Bearer " + token).build());
        requests.put("readiness", request(queries + "/actuator/health/readiness").build());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    /** Milliseconds of each request; not a number where it failed. */
    Map<String, List<Double>> run(Duration time) throws InterruptedException {
        var figures = new LinkedHashMap<String, List<Double>>();
        requests.keySet().forEach(each -> figures.put(each, new ArrayList<>()));
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (var each : requests.entrySet()) {
                figures.getOrDefault(each.getKey(), new ArrayList<>())
                        .add(measure(each.getValue()));
                LockSupport.parkNanos(PAUSE);
            }
        }
        return figures;
    }

    private double measure(HttpRequest request) throws InterruptedException {
        long start = System.nanoTime();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200 ? (System.nanoTime() - start) / 1e6 : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
