package nl.noaber.infra.scenario.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * An HTTP client that sends a request again, with exponential back-off, while the server is
 * unreachable or answers that it is unavailable or busy. Requests have to be idempotent.
 */
public final class RetryingClient implements AutoCloseable {

    private static final Set<Integer> UNAVAILABLE = Set.of(429, 500, 502, 503, 504);
    private static final int CONFLICT = 409;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final AtomicLong repeats = new AtomicLong();
    private final Duration patience;
    private final RetryTemplate retries;

    /**
     * Creates a client.
     *
     * @param patience how long one request is sent again, from its first attempt on; at least 1 ms
     */
    public RetryingClient(Duration patience) {
        this.patience = patience;
        retries =
                new RetryTemplate(
                        RetryPolicy.builder()
                                .includes(IOException.class)
                                .maxRetries(Long.MAX_VALUE)
                                .delay(Duration.ofMillis(50))
                                .multiplier(2)
                                .maxDelay(Duration.ofSeconds(1))
                                .timeout(patience)
                                .build());
        retries.setRetryListener(
                new RetryListener() {
                    @Override
                    public void beforeRetry(
                            RetryPolicy policy, Retryable<?> request, RetryState state) {
                        repeats.incrementAndGet();
                    }
                });
    }

    /** An answer after which the same request may succeed later. */
    private static final class UnavailableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnavailableException(HttpResponse<String> answer) {
            super(answer.statusCode() + " " + answer.body());
        }
    }

    /**
     * Returns the first answer that is final: a success or an error that repeating does not change.
     *
     * @throws ScenarioException if there is none within the patience, or the thread is interrupted
     */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return retries.execute(() -> attempt(request));
        } catch (RetryException e) {
            Throwable last = e.getLastException();
            if (last instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
                Thread.currentThread().interrupt();
                throw new ScenarioException("Interrupted", e);
            }
            throw new ScenarioException(
                    "%s %s gave no answer within %d s; last: %s"
                            .formatted(request.method(), request.uri(), patience.toSeconds(), last),
                    e);
        }
    }

    private HttpResponse<String> attempt(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (isForLater(answer)) {
            throw new UnavailableException(answer);
        }
        return answer;
    }

    /** A conflict with the same request, or with others at the same moment, passes too. */
    private static boolean isForLater(HttpResponse<String> answer) {
        return UNAVAILABLE.contains(answer.statusCode())
                || answer.statusCode() == CONFLICT
                        && (answer.body().contains("urn:noaber:problem:in-progress")
                                || answer.body().contains("urn:noaber:problem:busy"));
    }

    /** How many requests were sent again so far. */
    public long repeats() {
        return repeats.get();
    }

    @Override
    public void close() {
        client.close();
    }
}
