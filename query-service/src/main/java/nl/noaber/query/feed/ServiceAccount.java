package nl.noaber.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** This service's own account: it gets its token by client credentials and keeps it while valid. */
public final class ServiceAccount {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI tokens;
    private final String credentials;
    private final Exchange http;
    private @Nullable String token;

    public ServiceAccount(URI tokens, String id, String secret, Exchange http) {
        this.tokens = tokens;
        this.http = http;
        credentials =
                Base64.getEncoder()
                        .encodeToString((encoded(id) + ":" + encoded(secret)).getBytes(UTF_8));
    }

    /** The token in use; it may be past its end. */
    String token() {
        String now = token;
        return now == null ? newToken() : now;
    }

    String newToken() {
        var request =
                HttpRequest.newBuilder(tokens)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        String fresh =
                JSON.readTree(http.send(request).require(200)).required("access_token").asString();
        token = fresh;
        return fresh;
    }

    private static String encoded(String plain) {
        return URLEncoder.encode(plain, UTF_8);
    }
}
