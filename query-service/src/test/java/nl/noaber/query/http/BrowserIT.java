package nl.noaber.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.noaber.infra.local.RawHttp;
import nl.noaber.infra.local.identity.ForeignIssuer;
import nl.noaber.query.fixture.RunningQueryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a page of another origin meets at every address, with tokens of an identity provider that is
 * not ours. Siblings: the same test of the command-service.
 */
class BrowserIT {

    private static final String PAGE = "https://learn.example";

    private static ForeignIssuer issuer;
    private static RunningQueryService running;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        issuer = ForeignIssuer.start();
        var settings = new ArrayList<>(issuer.settings());
        settings.add("--noaber.web.origins=" + PAGE);
        running = new RunningQueryService(folder, settings.toArray(String[]::new));
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
        running.service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
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
        assertThat(all).hasSizeGreaterThan(12);
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
                            "Access-Control-Request-Headers: authorization");
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

    /** The roles of the realm are the roles of the account. */
    @Test
    @Tag("fault:G3")
    void theRolesOfTheRealmOpenWhatTheyOpen() throws IOException {
        assertThat(send("GET", "/refusals", bearer("auditor")).status()).isEqualTo(200);
        assertThat(send("GET", "/refusals", bearer("researcher")).status()).isEqualTo(404);
        assertThat(send("GET", "/admin/parked", bearer("operator")).status()).isEqualTo(200);
    }

    /** What an address has is what it names, to whichever method it is asked by. */
    @Test
    @Tag("fault:G4")
    void headAndAllowAgree() throws IOException {
        for (Address each : addresses()) {
            Set<String> named = allow(send("OPTIONS", each.path(), bearer("operator")));
            var refused = send("DELETE", each.path(), bearer("operator"));
            assertThat(refused.status()).as(each.toString()).isEqualTo(405);
            assertThat(allow(refused)).as(each.toString()).isEqualTo(named);
            if (each.method() == RequestMethod.GET) {
                assertThat(named).as(each.toString()).contains("GET", "HEAD", "OPTIONS");
                var head = send("HEAD", each.path(), bearer("operator"));
                assertThat(head.status()).as(each.toString()).isNotEqualTo(405);
                assertThat(head.body()).isEmpty();
            }
        }
    }

    /** An answer may be kept by the browser, is compressed, and not sent again if unchanged. */
    @Test
    @Tag("fault:G4")
    void anAnswerIsCompressedAndKept() throws Exception {
        var request = running.request("/v3/api-docs", "").header("Accept-Encoding", "gzip").build();
        var answer = RunningQueryService.HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] whole = plain.readAllBytes();
            assertThat(new String(whole)).startsWith("{").endsWith("}");
            assertThat(answer.body().length).isLessThan(whole.length / 3);
        }
        var again = send("GET", "/communities", bearer("researcher"));
        assertThat(again.headers()).containsEntry("cache-control", "private, no-cache");
        assertThat(
                        send(
                                        "GET",
                                        "/communities",
                                        bearer("researcher"),
                                        "If-None-Match: " + again.headers().get("etag"))
                                .status())
                .isEqualTo(304);
        assertThat(
                        send(
                                        "GET",
                                        "/communities",
                                        bearer("auditor"),
                                        "If-None-Match: " + again.headers().get("etag"))
                                .status())
                .as("the same answer for another account")
                .isEqualTo(304);
    }

    /** What cannot be given in any form that is asked for is refused in a form that can be read. */
    @Test
    @Tag("fault:G4")
    void anUnreadableAcceptIsAProblemDocument() throws IOException {
        for (String accept : List.of("garbage", "a/b/c", "image/png")) {
            var answer = send("GET", "/communities", bearer("researcher"), "Accept: " + accept);
            assertThat(answer.status()).as(accept).isEqualTo(406);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("urn:noaber:problem:not-acceptable");
        }
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
