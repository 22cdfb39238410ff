package nl.noaber.infra.scenario.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import nl.noaber.infra.scenario.client.ScenarioException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The runner says of each expectation whether it holds. */
class VerificationTest {

    private static final String ANSWER =
            "{\"list\": [{\"n\": 1, \"w\": \"b\"}, {\"n\": 1, \"w\": \"a\"}, {\"n\": 2, \"w\": \"a\"}], \"commit\": 7}";

    private HttpServer server;
    private RetryingClient http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/answer",
                exchange -> {
                    byte[] body = ANSWER.getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        http = new RetryingClient(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void whatIsAsExpectedHoldsAndWhatIsNotDoesNot() {
        assertThat(check("'path': '$.commit', 'expected': 7")).isTrue();
        assertThat(check("'path': '$.commit', 'expected': 8")).isFalse();
        assertThat(check("'path': '$.missing', 'expected': 8")).isFalse();
        assertThat(check("'path': '$.list[*].w', 'expected': ['b', 'a', 'a']")).isTrue();
        assertThat(check("'path': '$.list[*].w', 'expected': ['a', 'a', 'b']")).isFalse();
    }

    @Test
    void matchesAreCountedOnceOrEach() {
        assertThat(check("'path': '$.list[*].w', 'count': 3")).isTrue();
        assertThat(check("'path': '$.list[*].w', 'count': 2, 'distinct': true")).isTrue();
        assertThat(check("'path': '$.list[*].w', 'count': 3, 'distinct': true")).isFalse();
        assertThat(check("'path': '$.missing', 'count': 0")).isTrue();
        assertThat(check("'path': '$.commit', 'count': 0")).isFalse();
    }

    @Test
    void anyOrderStillComparesEveryMatch() {
        String any = "'path': '$.list[*].w', 'anyOrder': true, 'expected': ";
        assertThat(check(any + "['a', 'b', 'a']")).isTrue();
        assertThat(check(any + "['a', 'b']")).isFalse();
        assertThat(check(any + "['a', 'b', 'b']")).isFalse();
    }

    @Test
    void valuesReadStandForThemselvesInPathsAndExpectations() {
        assertThat(check("'path': '$.commit', 'expected': '{same}'")).isTrue();
        assertThat(check("'path': '$.commit', 'expected': '{before}'")).isFalse();
        assertThat(check("'path': '$.list[?(@.w in {words})]', 'count': 3")).isTrue();
        assertThat(check("'path': '$.list[?(@.w == \\\"{two}\\\")].n', 'expected': [1, 2]"))
                .isTrue();
    }

    @Test
    void aValueThatIsNotThereOnceIsAnError() {
        String one = "{'name': 'x', 'as': 'a', 'request': '/answer', 'path': '%s', 'one': %s}";
        assertThatThrownBy(() -> run(one.formatted("$.list[*].w", true), "'path': '$', 'count': 1"))
                .isInstanceOf(ScenarioException.class);
        assertThatThrownBy(() -> run(one.formatted("$.missing", false), "'path': '$', 'count': 1"))
                .isInstanceOf(ScenarioException.class);
    }

    private boolean check(String expectation) {
        String values =
                """
                {'name': 'same', 'as': 'a', 'request': '/answer', 'path': '$.commit'},
                {'name': 'before', 'as': 'a', 'request': '/answer', 'path': '$.commit', 'add': -1},
                {'name': 'words', 'as': 'a', 'request': '/answer', 'path': '$.list[*].w'},
                {'name': 'two', 'as': 'a', 'request': '/answer', 'path': '$.list[?(@.n == 2)].w', 'one': true}\
                """;
        return run(values, expectation).getFirst().holds();
    }

    private List<CheckResult> run(String values, String expectation) {
        String table =
                """
                {'values': [%s], 'groups': [{'group': 'g', 'about': 'a', 'sourceRef': 'S0:1',
                 'expectations': [{'what': 'w', 'as': 'a', 'request': '/answer?x={commit}', %s}]}]}
                """
                        .formatted(values, expectation);
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        var api = new Api(http, _ -> "token", address, address);
        var read = Expectations.MAPPER.readValue(table.replace('\'', '"'), Expectations.class);
        return new Verification(read, api, 3).checks("g");
    }
}
