package nl.noaber.infra.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.RawHttp;
import nl.noaber.infra.local.identity.WebSignIn.NotSignedInException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** People sign in at the local identity provider, from a page of an allowed origin and no other. */
class SignInIT {

    private static final URI CALLBACK = URI.create("http://localhost:5173/callback");
    private static final String PAGE = "http://localhost:5173";

    private static String issuer;
    private static IdentityServer server;
    private static RawHttp raw;

    @BeforeAll
    static void start(@TempDir Path folder) {
        int port = Ports.free();
        issuer = "http://localhost:" + port;
        server = IdentityServer.start(folder, port, issuer, List.of("http://localhost:[*]"));
        raw = new RawHttp(port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FOLLOWER")
    void aPersonSignsInAsAPersona(Persona persona) {
        try (var browser = new WebSignIn(issuer, CALLBACK)) {
            WebSignIn.Answer answer = browser.signIn(persona);
            Jwt access = decoder().decode(answer.access());
            assertThat(access.getSubject()).isEqualTo(persona.subject());
            assertThat(access.getAudience()).containsExactly("noaber");
            assertThat(access.getClaimAsStringList("roles")).isEqualTo(persona.roles());
            assertThat(Duration.between(access.getIssuedAt(), access.getExpiresAt()))
                    .isEqualTo(Duration.ofMinutes(10));
            Jwt id = decoder().decode(answer.id());
            assertThat(id.getAudience()).as("not for the services").containsExactly("noaber-web");
            assertThat(id.getClaimAsString("name")).isEqualToIgnoringCase(persona.subject());
            assertThat(answer.refresh()).isNull();
        }
    }

    @Test
    void aPageRenewsItsTokenUntilThePersonSignsOut() {
        try (var browser = new WebSignIn(issuer, CALLBACK)) {
            WebSignIn.Answer first = browser.signIn(Persona.FACILITATOR);
            WebSignIn.Answer second = browser.renew();
            assertThat(second.access()).isNotEqualTo(first.access());
            assertThat(decoder().decode(second.access()).getSubject()).isEqualTo("facilitator");

            assertThat(browser.signOut(second.id())).isEqualTo(CALLBACK);
            assertThatThrownBy(browser::renew)
                    .isInstanceOf(NotSignedInException.class)
                    .hasMessage("login_required");
        }
    }

    @Test
    void whoHasNotSignedInGetsNoTokenInSilence() {
        try (var browser = new WebSignIn(issuer, CALLBACK)) {
            assertThatThrownBy(browser::renew)
                    .isInstanceOf(NotSignedInException.class)
                    .hasMessage("login_required");
        }
    }

    @Test
    void nobodySignsInAsAProgram() {
        try (var browser = new WebSignIn(issuer, CALLBACK)) {
            assertThatThrownBy(() -> browser.signIn(Persona.FOLLOWER))
                    .isInstanceOf(NotSignedInException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/callback",
                "http://localhost:5173@elsewhere.example/callback",
                "http://localhost.elsewhere.example/callback"
            })
    void aBrowserIsSentBackToNoOtherOrigin(String callback) {
        try (var browser = new WebSignIn(issuer, URI.create(callback))) {
            assertThatThrownBy(browser::renew)
                    .isInstanceOf(NotSignedInException.class)
                    .hasMessageStartingWith("400");
        }
    }

    @Test
    void withoutPkceThereIsNoCode() throws IOException {
        RawHttp.Answer answer =
                raw.send(
                        "GET",
                        "/oauth2/authorize?response_type=code&client_id=noaber-web&scope=openid"
                                + "&redirect_uri=http://localhost:5173/callback",
                        new byte[0],
                        "Accept: text/html");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location"))
                .startsWith(CALLBACK.toString())
                .contains("error=invalid_request", "code_challenge");
    }

    /**
     * A page reads what it needs of the provider without a token, and a page of another origin
     * nothing. Siblings: discovery, keys, tokens, revocation, the account; not the sign-in page.
     */
    @ParameterizedTest
    @Tag("fault:G1")
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/oauth2/jwks",
                "/oauth2/token",
                "/oauth2/revoke",
                "/userinfo"
            })
    void aPageOfTheOriginReadsTheEndpoints(String path) throws IOException {
        RawHttp.Answer preflight = preflight(path, PAGE);
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.headers()).containsEntry("access-control-allow-origin", PAGE);
        assertThat(raw.send("GET", path, new byte[0], "Origin: " + PAGE).headers())
                .containsEntry("access-control-allow-origin", PAGE);
        RawHttp.Answer other = preflight(path, "https://elsewhere.example");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.headers()).doesNotContainKey("access-control-allow-origin");
    }

    /** The sign-in page is for people alone. */
    @Test
    @Tag("fault:G1")
    void noPageReadsTheSignInPage() throws IOException {
        RawHttp.Answer answer = raw.send("GET", "/sign-in", new byte[0], "Origin: " + PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.headers().get("content-security-policy"))
                .contains("frame-ancestors 'none'");
        assertThat(answer.body()).contains("Facilitator").doesNotContain("follower");
    }

    @Test
    void discoveryNamesWhatAPageNeeds() throws IOException {
        String document = raw.send("GET", "/.well-known/openid-configuration", new byte[0]).body();
        assertThat(document)
                .contains(
                        "\"issuer\":\"" + issuer + "\"",
                        "authorization_endpoint",
                        "token_endpoint",
                        "end_session_endpoint",
                        "\"S256\"");
    }

    @Test
    void underAnotherNameNothingIsServed() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), raw.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /sign-in HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes()))
                    .startsWith("HTTP/1.1 400");
        }
    }

    private static RawHttp.Answer preflight(String path, String origin) throws IOException {
        return raw.send(
                "OPTIONS",
                path,
                new byte[0],
                "Origin: " + origin,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type");
    }

    private static NimbusJwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks").build();
    }
}
