package nl.noaber.query.feed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One bounded question to another service. */
public final class Exchange {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /** What came back. */
    record Answer(String from, int status, String body) {
        String require(int expected) {
            if (status != expected) {
                throw new LogUnavailable("%s answers %d".formatted(from, status));
            }
            return body;
        }
    }

    Answer send(HttpRequest.Builder request) {
        var question = request.timeout(PATIENCE).build();
        String from = question.uri().getAuthority() + question.uri().getPath();
        try {
            var answer = client.send(question, BodyHandlers.ofString());
            return new Answer(from, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new LogUnavailable(from + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("Interrupted while asking " + from, e);
        }
    }
}
