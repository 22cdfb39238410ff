package nl.noaber.infra.scenario.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Access tokens of the personas, requested from the identity provider with client credentials. */
public final class Accounts implements Tokens {

    private final RetryingClient http;
    private final URI endpoint;
    private final Properties secrets = new Properties();
    private final Map<String, String> tokens = new HashMap<>();

    public Accounts(RetryingClient http, URI endpoint, Path clients) {
        this.http = http;
        this.endpoint = endpoint;
        try (Reader reader = Files.newBufferedReader(clients)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new ScenarioException("Cannot read the personas' secrets in " + clients, e);
        }
    }

    @Override
    public String token(String persona) {
        return tokens.computeIfAbsent(persona, this::ask);
    }

    @Override
    public void forget(String persona) {
        tokens.remove(persona);
    }

    private String ask(String persona) {
        String secret = secrets.getProperty(persona);
        if (secret == null) {
            throw new ScenarioException("No secret is known for " + persona);
        }
        String pair = URLEncoder.encode(persona, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
        var answer =
                http.send(
                        HttpRequest.newBuilder(endpoint)
                                .timeout(Duration.ofSeconds(20))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(pair.getBytes(UTF_8)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build());
        if (answer.statusCode() != 200) {
            throw new ScenarioException(
                    "No token for %s: %d %s"
                            .formatted(persona, answer.statusCode(), answer.body()));
        }
        return Json.MAPPER.readTree(answer.body()).path("access_token").stringValue();
    }
}
