package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.noaber.infra.local.LocalRunException;

/** {@code rebuild}: requests a rebuild of the read models from the log. */
record Rebuild(Settings settings, String token) {

    void run() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(settings.queries() + "/admin/rebuild"))
                        .timeout(Duration.ofMinutes(30))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new LocalRunException(
                        "The rebuild was refused (%d): %s"
                                .formatted(answer.statusCode(), answer.body()));
            }
            System.out.println(answer.body());
        } catch (IOException e) {
            throw new LocalRunException(
                    "No query service at %s: is Noaber up?".formatted(settings.queries()), e);
        }
    }
}
