package nl.noaber.infra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Twenty callers of one account that send heavy queries without a pause. */
final class CrowdAttack implements AutoCloseable {

    private static final int CALLERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Stands for an answer that did not come. */
    private static final int NONE = 0;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<Integer, Long> answers = new TreeMap<>();

    private CrowdAttack() {}

    static CrowdAttack start(URI queries, String token, List<String> questions) {
        var attack = new CrowdAttack();
        for (int caller = 0; caller < CALLERS; caller++) {
            String question = questions.get(caller % questions.size());
            var request =
                    HttpRequest.newBuilder(URI.create(queries + question))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .build();
            attack.callers.execute(() -> attack.repeat(request));
        }
        return attack;
    }

    private void repeat(HttpRequest request) {
        while (!stopped.get()) {
            int status = NONE;
            try {
                status = http.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException e) {
                status = NONE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            synchronized (answers) {
                answers.merge(status, 1L, Long::sum);
            }
        }
    }

    /** Ends the attack; returns its answers by status, 0 for those that did not come. */
    Map<Integer, Long> stop() {
        stopped.set(true);
        synchronized (answers) {
            return Map.copyOf(answers);
        }
    }

    @Override
    public void close() {
        stopped.set(true);
        callers.shutdownNow();
        callers.close();
        http.close();
    }
}
