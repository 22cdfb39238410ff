package nl.noaber.infra.scenario;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Sends a request again, a bounded time, while the part behind it is away or busy. */
final class Patient implements AutoCloseable {

    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);
    private static final int CONFLICT = 409;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Duration patience;
    private long repeats;

    Patient(Duration patience) {
        this.patience = patience;
    }

    HttpResponse<String> send(HttpRequest request) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            HttpResponse<String> answer = null;
            String trouble;
            try {
                answer = client.send(request, BodyHandlers.ofString());
                trouble = answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed("Interrupted", e);
            }
            if (answer != null && !isForLater(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new Failed(
                        "%s %s gave no answer within %d s; last: %s"
                                .formatted(
                                        request.method(),
                                        request.uri(),
                                        patience.toSeconds(),
                                        trouble));
            }
            repeats++;
            sleep(pause);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** A conflict with itself, or with others at the same moment, passes too. */
    private static boolean isForLater(HttpResponse<String> answer) {
        return LATER.contains(answer.statusCode())
                || answer.statusCode() == CONFLICT
                        && (answer.body().contains("urn:noaber:problem:in-progress")
                                || answer.body().contains("urn:noaber:problem:busy"));
    }

    /** How many requests had to be sent again. */
    long repeats() {
        return repeats;
    }

    @Override
    public void close() {
        client.close();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted", e);
        }
    }
}
