package nl.noaber.security;

import static nl.noaber.security.SmallService.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.noaber.infra.local.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of a named origin may read every answer, whichever part of a service gives it, and a page
 * of another origin none. Siblings: the server itself, the filter of forms, the firewall, the
 * validation of tokens, the limits, a reset of the response, controllers, failures.
 */
@Tag("fault:G1")
class WebOriginTest {
    private static SmallService service;

    @BeforeAll
    static void start() {
        service =
                new SmallService(
                        "--noaber.web.origins=http://localhost:[*], https://learn.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /roles, valid, 200",
        "GET, /roles, none, 401",
        "GET, /roles, expired, 401",
        "GET, /operators, valid, 403",
        "GET, /absent, valid, 404",
        "DELETE, /roles, valid, 405",
        "GET, /overloaded, valid, 503",
        "GET, /broken, valid, 500",
        "GET, /roles?=a, valid, 400",
        "GET, //roles, valid, 400",
        "GET, /roles?%zz, valid, 400",
        "POST, /roles, form, 415",
    })
    void everyAnswerCanBeReadByAPage(String method, String target, String token, int status)
            throws IOException {
        var answer = send(method, target, PAGE, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("access-control-allow-origin", PAGE);
        assertThat(answer.headers().get("access-control-expose-headers"))
                .contains(WebOrigins.EXPOSED);
        assertThat(send(method, target, "https://elsewhere.example", token).headers())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void anAccountThatSendsTooMuchIsShownWhy() throws IOException {
        String token = "Authorization: Bearer " + service.issuer.token("eager");
        RawHttp.Answer answer = null;
        for (int i = 0; i < 10 && (answer == null || answer.status() != 429); i++) {
            answer = service.raw.send("GET", "/roles", new byte[0], "Origin: " + PAGE, token);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", PAGE)
                .containsKey("retry-after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles", "/operators", "/absent", "/overloaded", "/actuator/health"})
    void aPreflightIsAnsweredWithoutAToken(String target) throws IOException {
        var answer = preflight(target, "https://learn.example");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", "https://learn.example")
                .doesNotContainKey("access-control-allow-credentials");
        assertThat(answer.headers().get("access-control-allow-methods")).contains("POST");
        assertThat(answer.headers().get("access-control-allow-headers")).contains(WebOrigins.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://learn.example", "null"})
    void thePreflightOfAnotherOriginIsRefused(String origin) throws IOException {
        var answer = preflight("/roles", origin);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:noaber:problem:origin-not-allowed");
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void withoutTheSettingNoPageMayReadAnything() throws IOException {
        try (var closed = new SmallService()) {
            var answer = closed.raw.send("GET", "/roles", new byte[0], "Origin: " + PAGE);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
            var asked =
                    closed.raw.send(
                            "OPTIONS",
                            "/roles",
                            new byte[0],
                            "Origin: " + PAGE,
                            "Access-Control-Request-Method: GET");
            assertThat(asked.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://learn.example/ui", "learn.example", "*"})
    void whatIsNoOriginIsNotTakenAsOne(String origin) {
        assertThatThrownBy(() -> new WebSettings(List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(origin);
    }

    private static RawHttp.Answer send(String method, String target, String origin, String token)
            throws IOException {
        var headers = new ArrayList<>(List.of("Origin: " + origin));
        switch (token) {
            case "valid" -> headers.add("Authorization: Bearer " + valid());
            case "expired" -> headers.add("Authorization: Bearer " + expired());
            case "form" -> headers.add("Content-Type: multipart/form-data");
            default -> {}
        }
        return service.raw.send(method, target, new byte[0], headers.toArray(String[]::new));
    }

    private static int accounts;

    /** Of an account of its own, so that none meets its limit. */
    private static String valid() {
        return service.issuer.token("account-" + accounts++);
    }

    private static String expired() {
        return service.issuer.token(
                JOSEObjectType.JWT,
                claims -> claims.issueTime(new Date(0)).expirationTime(new Date(1000)));
    }

    private static RawHttp.Answer preflight(String target, String origin) throws IOException {
        return service.raw.send(
                "OPTIONS",
                target,
                new byte[0],
                "Origin: " + origin,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,content-type");
    }
}
