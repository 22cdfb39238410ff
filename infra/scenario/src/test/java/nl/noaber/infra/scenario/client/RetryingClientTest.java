package nl.noaber.infra.scenario.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request is sent again while the answer may still change, and no longer. */
class RetryingClientTest {

    private record Planned(int status, String body) {}

    private final Queue<Planned> answers = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    Planned next = answers.size() > 1 ? answers.remove() : answers.element();
                    byte[] body = next.body().getBytes(UTF_8);
                    exchange.sendResponseHeaders(next.status(), body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void unavailableAndBusyAnswersAreRepeatedUntilThereIsAFinalOne() {
        answers.addAll(
                List.of(
                        new Planned(503, "starting"),
                        new Planned(409, "urn:noaber:problem:in-progress"),
                        new Planned(409, "urn:noaber:problem:busy"),
                        new Planned(200, "done")));
        try (var client = new RetryingClient(Duration.ofSeconds(60))) {
            assertThat(client.send(request()).body()).isEqualTo("done");
            assertThat(client.repeats()).isEqualTo(3);
        }
    }

    @Test
    void anErrorThatRepeatingDoesNotChangeIsReturnedAtOnce() {
        answers.add(new Planned(409, "urn:noaber:problem:rule"));
        try (var client = new RetryingClient(Duration.ofSeconds(60))) {
            assertThat(client.send(request()).statusCode()).isEqualTo(409);
            assertThat(client.repeats()).isZero();
        }
    }

    @Test
    void afterItsPatienceTheClientReportsTheLastAnswer() {
        answers.add(new Planned(503, "still starting"));
        try (var client = new RetryingClient(Duration.ofMillis(200))) {
            assertThatThrownBy(() -> client.send(request()))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageContaining("GET http://localhost")
                    .hasMessageContaining("503 still starting");
        }
    }

    @Test
    void anUnreachableServerIsTriedAgainToo() {
        server.stop(0);
        try (var client = new RetryingClient(Duration.ofMillis(200))) {
            assertThatThrownBy(() -> client.send(request())).isInstanceOf(ScenarioException.class);
            assertThat(client.repeats()).isPositive();
        }
    }

    @Test
    void anInterruptedThreadStaysInterruptedAndSendsNothingAgain() {
        answers.add(new Planned(503, "starting"));
        try (var client = new RetryingClient(Duration.ofSeconds(60))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.send(request()))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessage("Interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.repeats()).isZero();
        }
    }

    private HttpRequest request() {
        int port = server.getAddress().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    }
}
