package nl.noaber.infra.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * Creates bearer tokens for tests, signed with the key of the local run: the tokens that the
 * identity server issues, and invalid ones that it never issues.
 */
public final class Tokens {

    /** The audience that the services require. */
    public static final String AUDIENCE = "noaber";

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKey key;
    private final String issuer;
    private final InstantSource clock;

    /**
     * Creates tokens of this issuer.
     *
     * @param issuer the value of the claim {@code iss}
     * @param clock gives the moment of issue
     */
    public Tokens(SigningKey key, String issuer, InstantSource clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A valid token as the identity server issues it; only a {@link Persona} has roles. */
    public String of(String subject) {
        return of(subject, Persona.rolesOf(subject));
    }

    /** A valid token with these global roles. */
    public String of(String subject, List<String> roles) {
        return signed(subject, AUDIENCE, roles, clock.instant());
    }

    /** A token that expired an hour ago. */
    public String expired(String subject) {
        return signed(
                subject,
                AUDIENCE,
                Persona.rolesOf(subject),
                clock.instant().minus(LIFETIME).minus(LIFETIME));
    }

    /** A valid token for another service. */
    public String forAudience(String subject, String audience) {
        return signed(subject, audience, Persona.rolesOf(subject), clock.instant());
    }

    private String signed(String subject, String audience, List<String> roles, Instant issued) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.jwk().getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(subject)
                        .audience(audience)
                        .claim("roles", roles)
                        .issueTime(Date.from(issued))
                        .notBeforeTime(Date.from(issued))
                        .expirationTime(Date.from(issued.plus(LIFETIME)))
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key.jwk()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key cannot sign a token", e);
        }
        return token.serialize();
    }
}
