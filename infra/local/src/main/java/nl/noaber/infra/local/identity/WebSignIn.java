package nl.noaber.infra.local.identity;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.infra.local.LocalRunException;
import org.jspecify.annotations.Nullable;

/**
 * What a page does in a browser to sign a person in: authorization code with PKCE (RFC 7636), and
 * renewal by the session at the provider. For tests, without a browser.
 */
public final class WebSignIn implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final int VERIFIER_BYTES = 32;

    private final String issuer;
    private final URI callback;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /**
     * A browser that nobody has signed in with.
     *
     * @param callback the address of the page to which the provider sends the browser back
     */
    public WebSignIn(String issuer, URI callback) {
        this.issuer = issuer;
        this.callback = callback;
    }

    /**
     * What the provider answers to a code.
     *
     * @param refresh none for a public client
     */
    public record Answer(String access, String id, @Nullable String refresh) {}

    /** Thrown where the provider sends the browser back with an error. */
    public static final class NotSignedInException extends RuntimeException {
        NotSignedInException(String error) {
            super(error);
        }
    }

    /** Signs in as the persona, on the sign-in page. */
    public Answer signIn(Persona persona) {
        String verifier = verifier();
        HttpResponse<String> page = get(authorize(verifier, Map.of()));
        HttpResponse<String> form = get(location(page));
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new LocalRunException("No sign-in page: " + form.body());
        }
        HttpResponse<String> chosen =
                post(
                        URI.create(issuer + SignInPage.PATH),
                        Map.of("username", persona.subject(), "_csrf", csrf.group(1)));
        return exchanged(get(location(chosen)), verifier);
    }

    /** New tokens without signing in, by the session at the provider. */
    public Answer renew() {
        String verifier = verifier();
        return exchanged(get(authorize(verifier, Map.of("prompt", "none"))), verifier);
    }

    /** Ends the session at the provider, and returns where the browser is sent. */
    public URI signOut(String id) {
        return location(
                get(
                        URI.create(
                                issuer
                                        + "/connect/logout?"
                                        + encoded(
                                                Map.of(
                                                        "id_token_hint",
                                                        id,
                                                        "post_logout_redirect_uri",
                                                        callback.toString())))));
    }

    private Answer exchanged(HttpResponse<String> answer, String verifier) {
        URI address = location(answer);
        Map<String, String> returned = query(address);
        String code = returned.get("code");
        if (code == null) {
            throw new NotSignedInException(returned.getOrDefault("error", address.toString()));
        }
        HttpResponse<String> tokens =
                post(
                        URI.create(issuer + "/oauth2/token"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                RegisteredClients.WEB,
                                "code",
                                code,
                                "redirect_uri",
                                callback.toString(),
                                "code_verifier",
                                verifier));
        try {
            Map<String, Object> body = JSONObjectUtils.parse(tokens.body());
            String access = JSONObjectUtils.getString(body, "access_token");
            String id = JSONObjectUtils.getString(body, "id_token");
            if (access == null || id == null) {
                throw new NotSignedInException(tokens.body());
            }
            return new Answer(access, id, JSONObjectUtils.getString(body, "refresh_token"));
        } catch (ParseException e) {
            throw new LocalRunException("No tokens: " + tokens.body(), e);
        }
    }

    private URI authorize(String verifier, Map<String, String> more) {
        var parameters = new LinkedHashMap<>(more);
        parameters.put("response_type", "code");
        parameters.put("client_id", RegisteredClients.WEB);
        parameters.put("redirect_uri", callback.toString());
        parameters.put("scope", "openid profile");
        parameters.put("state", "state-1");
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        return URI.create(issuer + "/oauth2/authorize?" + encoded(parameters));
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIME_LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalRunException("No identity server at " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("Interrupted while signing in", e);
        }
    }

    /** A redirect is followed by hand, because the page's own address is not served. */
    private URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(
                        () -> new NotSignedInException(answer.statusCode() + " " + answer.body()));
    }

    private static Map<String, String> query(URI address) {
        return Pattern.compile("&")
                .splitAsStream(String.valueOf(address.getQuery()))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each ->
                        each.getKey()
                                + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String verifier() {
        byte[] random = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64URL.encode(random).toString();
    }

    private static String challenge(String verifier) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
