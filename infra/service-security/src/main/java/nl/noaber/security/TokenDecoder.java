package nl.noaber.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Decodes and validates bearer tokens: signature, type, time, issuer, audience and subject. */
public final class TokenDecoder {
    /** How far the clock of the issuer may differ from ours. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private TokenDecoder() {}

    /**
     * A decoder that fetches the issuer's keys with the first token, so that a service starts while
     * the issuer is away.
     *
     * @param issuer required {@code iss}
     * @param jwks address of the issuer's keys; if blank, {@code /oauth2/jwks} below the issuer
     * @param audience required among {@code aud}
     */
    public static JwtDecoder of(String issuer, String jwks, String audience) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(jwks.isBlank() ? issuer + "/oauth2/jwks" : jwks)
                        .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                        .build();
        decoder.setJwtValidator(validator(issuer, audience));
        return decoder;
    }

    /** The list replaces Spring's own, so it must be complete. */
    static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                type(),
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, given -> given != null && given.contains(audience)),
                new JwtClaimValidator<String>(
                        JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }

    /** A plain JWT, an access token of RFC 9068, or a token without {@code typ}; no other type. */
    private static OAuth2TokenValidator<Jwt> type() {
        var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }
}
