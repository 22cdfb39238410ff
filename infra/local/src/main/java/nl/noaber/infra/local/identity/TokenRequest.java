package nl.noaber.infra.local.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import nl.noaber.infra.local.LocalRunException;
import org.jspecify.annotations.Nullable;

/**
 * Requests access tokens from an identity server, by the OAuth 2 client credentials grant.
 *
 * @param issuer the address of the identity server
 * @param clients the client secrets
 */
public record TokenRequest(String issuer, Clients clients) {

    /**
     * An access token of this persona.
     *
     * @throws LocalRunException if the identity server does not answer or refuses
     */
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
            String token = accessToken(body);
            if (token == null) {
                throw new LocalRunException("No token from %s: %s".formatted(issuer, body));
            }
            return token;
        } catch (IOException e) {
            throw new LocalRunException(
                    "No identity server at %s: is Noaber up?".formatted(issuer), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("Interrupted while requesting a token", e);
        }
    }

    private static @Nullable String accessToken(String body) {
        try {
            return JSONObjectUtils.getString(JSONObjectUtils.parse(body), "access_token");
        } catch (ParseException notJson) {
            return null;
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
