package nl.noaber.infra.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.infra.local.CannotStart;

/** Asks an identity server for a persona's token, as any client would. */
public record TokenRequest(String issuer, Clients clients) {

    private static final Pattern ACCESS_TOKEN =
            Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    public String token(Persona persona) {
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + credentials(persona))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            String body = client.send(request, BodyHandlers.ofString()).body();
            Matcher token = ACCESS_TOKEN.matcher(body);
            if (!token.find()) {
                throw new CannotStart("No token from %s: %s".formatted(issuer, body));
            }
            return token.group(1);
        } catch (IOException e) {
            throw new CannotStart("No identity server at %s: is Noaber up?".formatted(issuer), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while asking for a token", e);
        }
    }

    private String credentials(Persona persona) {
        String pair = encoded(persona.subject()) + ":" + encoded(clients.secret(persona));
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
