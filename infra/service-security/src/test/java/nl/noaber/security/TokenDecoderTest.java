package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenDecoderTest {
    private static final Instant NOW = Instant.now();

    @Test
    void aTokenOfTheIssuerForTheAudienceIsValid() {
        assertThat(isValid(token -> token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankSubjectIsRefused(String subject) {
        assertThat(isValid(token -> token.subject(subject))).isFalse();
    }

    @Test
    void aTokenWithoutSubjectIsRefused() {
        assertThat(isValid(token -> token.claims(claims -> claims.remove("sub")))).isFalse();
    }

    @Test
    void aTokenForAnotherAudienceOrWithoutOneIsRefused() {
        assertThat(isValid(token -> token.audience(List.of("other")))).isFalse();
        assertThat(isValid(token -> token.claims(claims -> claims.remove("aud")))).isFalse();
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertThat(isValid(token -> token.issuer("http://other"))).isFalse();
    }

    @Test
    void aTokenWithoutEndOrPastItsEndIsRefused() {
        assertThat(isValid(token -> token.claims(claims -> claims.remove("exp")))).isFalse();
        assertThat(isValid(token -> token.expiresAt(NOW.minusSeconds(61)))).isFalse();
    }

    @Test
    void aDifferenceOfClocksBelowAMinuteIsAccepted() {
        assertThat(isValid(token -> token.expiresAt(NOW.minusSeconds(30)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void aTokenMayNameItsTypeAsAnAccessToken(String type) {
        assertThat(isValid(token -> token.header("typ", type))).isTrue();
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() {
        assertThat(isValid(token -> token.header("typ", "logout+jwt"))).isFalse();
    }

    private static boolean isValid(UnaryOperator<Jwt.Builder> change) {
        Jwt.Builder token =
                Jwt.withTokenValue("t")
                        .header("alg", "RS256")
                        .issuer("http://issuer")
                        .audience(List.of("noaber"))
                        .subject("somebody")
                        .issuedAt(NOW.minusSeconds(600))
                        .expiresAt(NOW.plusSeconds(300));
        return !TokenDecoder.validator("http://issuer", "noaber")
                .validate(change.apply(token).build())
                .hasErrors();
    }
}
