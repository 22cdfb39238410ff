package nl.noaber.infra.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import nl.noaber.infra.local.LocalRunException;

/**
 * A second issuer for tests, whose addresses and tokens look like those of a Keycloak realm: keys
 * elsewhere, roles within a claim, and the kind of token in a claim {@code typ}.
 */
public final class ForeignIssuer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile RSAKey key;

    private ForeignIssuer(HttpServer server) {
        this.server = server;
        this.key = generate();
    }

    /** Serves its keys on a free port of the loopback interface. */
    public static ForeignIssuer start() {
        try {
            var issuer =
                    new ForeignIssuer(
                            HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            issuer.serve();
            return issuer;
        } catch (IOException e) {
            throw new LocalRunException("Cannot publish the keys: " + e.getMessage(), e);
        }
    }

    private void serve() {
        server.createContext(
                "/realms/noaber/protocol/openid-connect/certs",
                exchange -> {
                    fetches.incrementAndGet();
                    byte[] set =
                            new JWKSet(key.toPublicJWK())
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, set.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(set);
                    }
                });
        server.start();
    }

    /** The value of {@code iss}. */
    public String issuer() {
        return "http://localhost:%d/realms/noaber".formatted(server.getAddress().getPort());
    }

    /** The settings with which a service accepts its tokens. */
    public List<String> settings() {
        return List.of(
                "--noaber.identity.issuer=" + issuer(),
                "--noaber.identity.jwks=" + jwks(),
                "--noaber.identity.roles-claim=realm_access.roles");
    }

    /** Where its keys are. */
    public String jwks() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** How often its keys have been fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** Signs with another key from now on, and publishes that one. */
    public void rotate() {
        key = generate();
    }

    /** An access token with these realm roles. */
    public String token(String subject, String... roles) {
        return token(
                JOSEObjectType.JWT,
                claims ->
                        claims.subject(subject)
                                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    /** A token with something changed about it. */
    public String token(JOSEObjectType type, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, type, change);
    }

    /** A token that names a key which nobody has published. */
    public String unknown(String subject) {
        return signed(generate(), JOSEObjectType.JWT, claims -> claims.subject(subject));
    }

    private String signed(
            RSAKey by, JOSEObjectType type, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims =
                change.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(issuer())
                                        .audience(List.of("noaber", "account"))
                                        .subject("f3b1a1f0-2f5c-4a8e-9a5c-6c1d8a6a3c11")
                                        .claim("typ", "Bearer")
                                        .claim("azp", "noaber-web")
                                        .claim("scope", "openid profile")
                                        .jwtID("token-" + tokens.incrementAndGet())
                                        .issueTime(Date.from(now))
                                        .expirationTime(Date.from(now.plus(LIFETIME))))
                        .build();
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(by.getKeyID())
                                .type(type)
                                .build(),
                        claims);
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key cannot sign a token", e);
        }
        return token.serialize();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot generate an RSA key", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
