package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.noaber.infra.local.RawHttp;
import nl.noaber.infra.local.identity.ForeignIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a page of another origin meets at every address, with tokens of an identity provider that is
 * not ours. Siblings: the same test of the query-service.
 */
class BrowserIT {
    private static final String PAGE = "https://learn.example";
    private static final String KEY = "Idempotency-Key: 0b0f7a4e-7f0a-4c39-9d0e-4b7a3a1d6b11";

    private static ForeignIssuer issuer;
    private static RunningService running;

    @BeforeAll
    static void start() {
        issuer = ForeignIssuer.start();
        var settings = new ArrayList<>(issuer.settings());
        settings.add("--noaber.web.origins=" + PAGE);
        running = new RunningService(settings);
    }

    @AfterAll
    static void stop() {
        running.close();
        issuer.close();
    }

    /** An address and a method that it has. */
    private record Address(RequestMethod method, String path) {}

    private static List<Address> addresses() {
        var all = new ArrayList<Address>();
        running.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("nl.noaber")) {
                        for (String pattern : info.getPatternValues()) {
                            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                                all.add(
                                        new Address(
                                                method, pattern.replaceAll("\\{[^}]+}", "none")));
                            }
                        }
                    }
                });
        assertThat(all).hasSizeGreaterThan(80);
        return all;
    }

    /** The page learns of every answer, and needs no token to ask whether it may send a request. */
    @Test
    @Tag("fault:G1")
    void aPageOfTheOriginReadsEveryAnswer() throws IOException {
        for (Address each : addresses()) {
            var refused = send(each.method().name(), each.path(), "Origin: " + PAGE);
            assertThat(refused.status()).as(each.toString()).isEqualTo(401);
            assertThat(refused.headers())
                    .as(each.toString())
                    .containsEntry("access-control-allow-origin", PAGE);
            var preflight =
                    send(
                            "OPTIONS",
                            each.path(),
                            "Origin: " + PAGE,
                            "Access-Control-Request-Method: " + each.method(),
                            "Access-Control-Request-Headers: authorization,idempotency-key");
            assertThat(preflight.status()).as(each.toString()).isEqualTo(204);
            assertThat(preflight.headers())
                    .as(each.toString())
                    .containsEntry("access-control-allow-origin", PAGE);
            var other =
                    send(
                            "OPTIONS",
                            each.path(),
                            "Origin: https://elsewhere.example",
                            "Access-Control-Request-Method: " + each.method());
            assertThat(other.status()).as(each.toString()).isEqualTo(403);
            assertThat(other.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    /** A page learns the commit of its own command. */
    @Test
    @Tag("fault:G1")
    void aPageReadsWhatItNeedsOfACommand() throws IOException {
        byte[] body = "{\"label\":\"entrepreneur-03\",\"self\":true}".getBytes();
        var done =
                running.raw.send(
                        "POST",
                        "/people",
                        body,
                        "Origin: " + PAGE,
                        bearer("none"),
                        KEY,
                        "Content-Type: application/json");
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        assertThat(done.headers()).containsKeys("noaber-commit", "etag");
        assertThat(done.headers().get("access-control-expose-headers"))
                .contains("Noaber-Commit", "Location", "ETag", "Idempotent-Replayed");
    }

    /** The roles of the realm are the roles of the account. */
    @Test
    @Tag("fault:G3")
    void theRolesOfTheRealmOpenWhatTheyOpen() throws IOException {
        assertThat(send("GET", "/log/events", bearer("operator")).status()).isEqualTo(404);
        assertThat(send("GET", "/log/events", bearer("follower")).status()).isNotEqualTo(404);
    }

    /** What an address has is what it names, to whichever method it is asked by. */
    @Test
    @Tag("fault:G4")
    void headAndAllowAgree() throws IOException {
        for (Address each : addresses()) {
            String token = bearer(each.path().equals("/log/events") ? "follower" : "operator");
            Set<String> named = allow(send("OPTIONS", each.path(), token));
            var refused = send("DELETE", each.path(), token);
            assertThat(refused.status()).as(each.toString()).isEqualTo(405);
            assertThat(allow(refused)).as(each.toString()).isEqualTo(named);
            if (each.method() == RequestMethod.GET) {
                assertThat(named).as(each.toString()).contains("GET", "HEAD", "OPTIONS");
                assertThat(send("HEAD", each.path(), token).status())
                        .as(each.toString())
                        .isNotEqualTo(405);
            }
        }
    }

    /** A command must not be recorded and then be refused for its Accept. */
    @Test
    @Tag("fault:G4")
    void commandsAreAnsweredInJsonWhateverIsAccepted() throws IOException {
        var answer = send("GET", "/log/events?partition=0", bearer("follower"), "Accept: garbage");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
    }

    private static Set<String> allow(RawHttp.Answer answer) {
        return Arrays.stream(answer.headers().getOrDefault("allow", "").split("[, ]+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bearer(String role) {
        return "Authorization: Bearer " + issuer.token("someone", role);
    }

    private static RawHttp.Answer send(String method, String path, String... headers)
            throws IOException {
        return running.raw.send(method, path, new byte[0], headers);
    }
}
