package nl.noaber.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command-service asked for events, with this service's own account. */
class HttpLogSourceTest {

    private static final String PAGE =
            """
            {"log": "log-1", "partition": 2, "records": [{"key": null, "value": null, "headers": {
              "ce_source": "urn:noaber:log:log-1", "ce_type": "log.watermark/1",
              "ce_predecessor": "-1", "ce_commit": "5"}}]}
            """;

    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpLogSource source;
    private volatile String accepted = "token-1";
    private volatile int tokenStatus = 200;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::giveToken);
        server.createContext("/log/events", this::giveEvents);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        source =
                new HttpLogSource(
                        base, OAuth2RestClient.of(base.resolve("/oauth2/token"), "id", "se:cret"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneTokenServesManyQuestions() {
        assertThat(source.after(2, 7)).containsExactly(new TopicRecord.Watermark("log-1", -1, 5));
        source.after(2, 8);

        assertThat(questions)
                .containsExactly(
                        "partition=2&after=7 Bearer token-1", "partition=2&after=8 Bearer token-1");
        assertThat(tokenRequests)
                .containsExactly(
                        "grant_type=client_credentials Basic "
                                + Base64.getEncoder()
                                        .encodeToString("id:se%3Acret".getBytes(UTF_8)));
    }

    @Test
    void aRefusedTokenIsReplacedAtOnce() {
        source.after(2, 7);
        accepted = "token-2";

        assertThat(source.after(2, 8)).hasSize(1);
        assertThat(tokenRequests).hasSize(2);
    }

    @Test
    void anAccountThatIsRefusedTwiceIsUnavailable() {
        accepted = "another";

        assertThatThrownBy(() -> source.after(2, 7))
                .isInstanceOf(LogUnavailableException.class)
                .hasMessageEndingWith("/log/events answers 401");
        assertThat(questions).hasSize(2);
    }

    @Test
    void anyOtherStatusIsUnavailable() {
        status = 503;

        assertThatThrownBy(() -> source.after(2, 7))
                .isInstanceOf(LogUnavailableException.class)
                .hasMessageEndingWith("/log/events answers 503");
    }

    @Test
    void anIssuerThatGivesNoTokenIsUnavailable() {
        tokenStatus = 401;

        assertThatThrownBy(() -> source.after(2, 7)).isInstanceOf(LogUnavailableException.class);
        assertThat(questions).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        server.stop(0);

        assertThatThrownBy(() -> source.after(2, 7)).isInstanceOf(LogUnavailableException.class);
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        tokenRequests.add(
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
        answer(
                exchange,
                tokenStatus,
                tokenStatus == 200
                        ? "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                                .formatted(tokenRequests.size())
                        : "{\"error\":\"invalid_client\"}");
    }

    private void giveEvents(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        questions.add(exchange.getRequestURI().getQuery() + " " + bearer);
        if (!("Bearer " + accepted).equals(bearer)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            answer(exchange, 401, "{}");
        } else {
            answer(exchange, status, PAGE);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
