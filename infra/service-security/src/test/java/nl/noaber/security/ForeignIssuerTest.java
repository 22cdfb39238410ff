package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.noaber.infra.local.identity.ForeignIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Tokens of an identity provider that is not ours are accepted by settings alone, and nothing but
 * its access tokens. Siblings: ID tokens, logout tokens and refresh tokens, signed with the same
 * key; keys that nobody has published.
 */
@Tag("fault:G3")
class ForeignIssuerTest {
    private final ForeignIssuer issuer = ForeignIssuer.start();
    private JwtDecoder decoder;

    @BeforeEach
    void configure() {
        decoder =
                TokenDecoder.of(
                        new IdentitySettings(
                                issuer.issuer(), issuer.jwks(), "noaber", "realm_access.roles"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void anAccessTokenHasItsRealmRoles() {
        var token = decoder.decode(issuer.token("someone", "researcher", "offline_access"));
        assertThat(token.getSubject()).isEqualTo("someone");
        assertThat(token.getClaimAsStringList("roles"))
                .containsExactly("researcher", "offline_access");
    }

    @Test
    void rolesElsewhereInTheTokenDoNotCount() {
        String token =
                issuer.token(JOSEObjectType.JWT, claims -> claims.claim("roles", "operator"));
        assertThat(decoder.decode(token).getClaimAsStringList("roles")).isEmpty();
    }

    @Test
    void anAccessTokenOfRfc9068IsAccepted() {
        String token = issuer.token(new JOSEObjectType("at+jwt"), claims -> claims);
        assertThat(decoder.decode(token).getSubject()).isNotBlank();
    }

    @Test
    void otherTokensOfTheIssuerAreRefused() {
        refused(JOSEObjectType.JWT, claims -> claims.claim("typ", "ID"));
        refused(JOSEObjectType.JWT, claims -> claims.claim("typ", "Refresh"));
        refused(JOSEObjectType.JWT, claims -> claims.claim("typ", null).claim("at_hash", "x"));
        refused(
                JOSEObjectType.JWT,
                claims -> claims.claim("typ", null).claim("events", List.of("logout")));
        refused(new JOSEObjectType("logout+jwt"), claims -> claims);
        refused(JOSEObjectType.JWT, claims -> claims.subject(" "));
        refused(JOSEObjectType.JWT, claims -> claims.audience("noaber-web"));
    }

    private void refused(JOSEObjectType type, UnaryOperator<JWTClaimsSet.Builder> change) {
        String token = issuer.token(type, change);
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void unknownKeysDoNotCauseAFetchEach() {
        decoder.decode(issuer.token("someone"));
        for (int i = 0; i < 20; i++) {
            String token = issuer.unknown("someone");
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
        }
        assertThat(issuer.fetches()).isLessThanOrEqualTo(IssuerKeys.BURST + 1);
        assertThat(decoder.decode(issuer.token("someone")).getSubject()).isEqualTo("someone");
    }

    @Test
    void aChangedKeyIsPickedUpAtOnce() {
        decoder.decode(issuer.token("someone"));
        issuer.rotate();
        assertThat(decoder.decode(issuer.token("another")).getSubject()).isEqualTo("another");
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void aKeyThatChangesWhileFetchesAreBoundedIsPickedUpLater() {
        String forged = issuer.unknown("someone");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        }
        issuer.rotate();
        String token = issuer.token("someone");
        await().atMost(IssuerKeys.INTERVAL.multipliedBy(4))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> decoder.decode(token).getSubject().equals("someone"));
    }

    @Test
    void knownKeysAreKeptWhileTheIssuerIsAway() {
        String token = issuer.token("someone");
        decoder.decode(token);
        String forged = issuer.unknown("someone");
        issuer.close();
        assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(JwtException.class);
        assertThat(decoder.decode(token).getSubject()).isEqualTo("someone");
    }
}
