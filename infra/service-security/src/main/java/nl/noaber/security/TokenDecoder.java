package nl.noaber.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;

/**
 * Decodes and validates bearer tokens of any OpenID Connect provider: signature, type, time,
 * issuer, audience and subject. What it refuses has a reason for the client, without any part of
 * the token.
 */
public final class TokenDecoder {
    /** How far the clock of the issuer may differ from ours. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    /** Claims of ID tokens and logout tokens, which no access token has. */
    private static final Set<String> OTHER_TOKENS = Set.of("at_hash", "c_hash", "events");

    private TokenDecoder() {}

    /**
     * A decoder that fetches the issuer's keys with the first token, so that a service starts while
     * the issuer is away. The claim {@code roles} of a decoded token is the list of its roles,
     * wherever the issuer puts them.
     */
    public static JwtDecoder of(IdentitySettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(IssuerKeys.at(settings.keys()))
                        .jwsAlgorithms(allowed -> {
                            allowed.clear();
                            allowed.addAll(ALGORITHMS);
                        })
                        // The validator judges the type, with a reason.
                        .jwtProcessorCustomizer(
                                processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                        .build();
        decoder.setClaimSetConverter(withRoles(new RolesClaim(settings.rolesClaim())));
        decoder.setJwtValidator(validator(settings.issuer(), settings.audience()));
        return decoder;
    }

    /** The list replaces Spring's own, so it must be complete. */
    static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        OAuth2TokenValidator<Jwt> type = type();
        OAuth2TokenValidator<Jwt> from = new JwtIssuerValidator(issuer);
        return new DelegatingOAuth2TokenValidator<>(
                check(
                        "The token is not an access token.",
                        token -> !type.validate(token).hasErrors() && isAccessToken(token)),
                check("The token has expired.", TokenDecoder::isBeforeItsEnd),
                check("The token is not valid yet.", TokenDecoder::hasBegun),
                check(
                        "The token is of another issuer than " + issuer + ".",
                        token -> !from.validate(token).hasErrors()),
                check(
                        "The token is not for the audience " + audience + ".",
                        token ->
                                token.getAudience() != null
                                        && token.getAudience().contains(audience)),
                check(
                        "The token has no subject.",
                        token -> token.getSubject() != null && !token.getSubject().isBlank()));
    }

    /** A plain JWT, an access token of RFC 9068, or a token without {@code typ}; no other type. */
    private static OAuth2TokenValidator<Jwt> type() {
        var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }

    /** Keycloak names the type in a claim; other ID and logout tokens are known by theirs. */
    private static boolean isAccessToken(Jwt token) {
        return "Bearer".equals(token.getClaims().getOrDefault("typ", "Bearer"))
                && OTHER_TOKENS.stream().noneMatch(token::hasClaim);
    }

    private static boolean isBeforeItsEnd(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && Instant.now().isBefore(end.plus(CLOCK_SKEW));
    }

    private static boolean hasBegun(Jwt token) {
        Instant begin = token.getNotBefore();
        return begin == null || !Instant.now().isBefore(begin.minus(CLOCK_SKEW));
    }

    private static OAuth2TokenValidator<Jwt> check(String reason, Predicate<Jwt> valid) {
        OAuth2TokenValidatorResult refused =
                OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(BearerTokenErrorCodes.INVALID_TOKEN, reason, null));
        return token -> valid.test(token) ? OAuth2TokenValidatorResult.success() : refused;
    }

    private static Converter<Map<String, Object>, Map<String, Object>> withRoles(RolesClaim roles) {
        MappedJwtClaimSetConverter claims = MappedJwtClaimSetConverter.withDefaults(Map.of());
        return given -> {
            var converted = new HashMap<>(claims.convert(given));
            converted.put(RolesClaim.NAME, roles.in(given));
            return converted;
        };
    }
}
