package nl.noaber.infra.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class IdentityServerIT {

    @TempDir private Path folder;
    private int port;
    private String issuer;
    private IdentityServer server;

    @BeforeEach
    void start() {
        port = Ports.free();
        issuer = "http://localhost:" + port;
        server = IdentityServer.start(folder, port, issuer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachPersonaGetsATokenThatAResourceServerAccepts(Persona persona) {
        Jwt token = decoder().decode(request().token(persona));
        assertThat(token.getSubject()).isEqualTo(persona.subject());
        assertThat(token.getAudience()).containsExactly("noaber");
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(persona.roles());
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void onlyResearchAuditAndOperationHaveAGlobalRole() {
        assertThat(Persona.RESEARCHER.roles()).containsExactly("researcher");
        assertThat(Persona.AUDITOR.roles()).containsExactly("auditor");
        assertThat(Persona.OPERATOR.roles()).containsExactly("operator");
        assertThat(Persona.FOLLOWER.roles()).containsExactly("follower");
        assertThat(Persona.FACILITATOR.roles()).isEmpty();
    }

    @Test
    void tokensOutliveARestartBecauseTheKeyIsKept() {
        String token = request().token(Persona.AUDITOR);
        server.close();
        server = IdentityServer.start(folder, port, issuer);
        assertThat(decoder().decode(token).getSubject()).isEqualTo("auditor");
    }

    @Test
    void tokensForTestsAreAcceptedOrRefusedAsTheyShould() {
        var key = SigningKey.in(IdentityServer.signingKey(folder));
        var tokens = new Tokens(key, issuer, InstantSource.system());
        assertThat(decoder().decode(tokens.of("someone", List.of("auditor"))).getSubject())
                .isEqualTo("someone");
        assertThatThrownBy(() -> decoder().decode(tokens.expired("auditor")))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("expired");
        assertThatThrownBy(() -> decoder().decode(tokens.forAudience("auditor", "other")))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("aud");
        var stranger =
                new Tokens(SigningKey.in(folder.resolve("x")), issuer, InstantSource.system());
        assertThatThrownBy(() -> decoder().decode(stranger.of("auditor")))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void aFileFromBeforeAPersonaWasThereIsMadeAnew() throws Exception {
        Path file = folder.resolve("older.properties");
        Files.writeString(file, "auditor=old\n");
        assertThat(Clients.in(file).secret(Persona.FOLLOWER)).isNotEmpty();
        assertThat(Clients.in(file).secret(Persona.AUDITOR))
                .isNotEqualTo("old")
                .isEqualTo(Clients.in(file).secret(Persona.AUDITOR));
    }

    @Test
    void aWrongSecretGetsNothing() {
        var wrong = new TokenRequest(issuer, Clients.in(folder.resolve("other.properties")));
        assertThatThrownBy(() -> wrong.token(Persona.AUDITOR))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("invalid_client");
    }

    @Test
    void nothingElseIsServed() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            int status =
                    client.send(
                                    HttpRequest.newBuilder(URI.create(issuer + "/anything"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode();
            assertThat(status).isBetween(401, 403);
        }
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws Exception {
        for (Path file :
                List.of(IdentityServer.clients(folder), IdentityServer.signingKey(folder))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private TokenRequest request() {
        return new TokenRequest(issuer, Clients.in(IdentityServer.clients(folder)));
    }

    private NimbusJwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks").build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        new JwtClaimValidator<List<String>>(
                                "aud", audience -> audience.contains(Tokens.AUDIENCE))));
        return decoder;
    }
}
