package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.noaber.infra.local.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A token that is not accepted is refused with its reason, in the header of RFC 6750 and in the
 * problem document. Siblings: every condition that a token must meet.
 */
@Tag("fault:G3")
class RefusedTokensTest {
    private static SmallService service;

    @BeforeAll
    static void start() {
        service = new SmallService("--server.max-http-request-header-size=16KB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                reason(
                        "has expired",
                        claims -> claims.issueTime(new Date(0)).expirationTime(new Date(1000))),
                reason(
                        "not valid yet",
                        claims ->
                                claims.notBeforeTime(
                                        new Date(System.currentTimeMillis() + 3_600_000))),
                reason("another issuer", claims -> claims.issuer("https://elsewhere.example")),
                reason("not for the audience noaber", claims -> claims.audience("account")),
                reason("no subject", claims -> claims.subject("")),
                reason("not an access token", claims -> claims.claim("typ", "ID")));
    }

    private static Arguments reason(String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(reason, change);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theReasonIsGiven(String reason, UnaryOperator<JWTClaimsSet.Builder> change)
            throws IOException {
        refused(service.issuer.token(JOSEObjectType.JWT, change), reason);
    }

    @Test
    void anotherTypeAnUnknownKeyAndWhatIsNoTokenAreRefused() throws IOException {
        refused(
                service.issuer.token(new JOSEObjectType("logout+jwt"), claims -> claims),
                "not an access token");
        refused(service.issuer.unknown("someone"), "cannot be read");
        refused("secret-that-is-no-token", "cannot be read");
    }

    private static void refused(String token, String reason) throws IOException {
        RawHttp.Answer answer = send(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.headers().get("www-authenticate"))
                .startsWith("Bearer error=\"invalid_token\", error_description=\"")
                .contains(reason)
                .doesNotContain(token);
        assertThat(answer.body())
                .contains("urn:noaber:problem:unauthorized", reason)
                .doesNotContain(token);
    }

    @Test
    void withoutATokenThereIsNothingWrongWithIt() throws IOException {
        RawHttp.Answer answer = service.raw.send("GET", "/roles", new byte[0]);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
    }

    @Test
    void theRolesOfTheRealmOpenWhatTheyOpen() throws IOException {
        assertThat(status("/operators", service.issuer.token("one", "operator"))).isEqualTo(200);
        assertThat(status("/operators", service.issuer.token("two", "auditor"))).isEqualTo(403);
    }

    @Test
    void aTokenWithManyRolesFitsWhereTheSettingAllowsIt() throws IOException {
        String many = service.issuer.token("three", "role-".repeat(1500), "operator");
        assertThat(many).hasSizeGreaterThan(9000);
        assertThat(status("/operators", many)).isEqualTo(200);
    }

    private static int status(String target, String token) throws IOException {
        return service.raw
                .send("GET", target, new byte[0], "Authorization: Bearer " + token)
                .status();
    }

    private static RawHttp.Answer send(String token) throws IOException {
        return service.raw.send("GET", "/roles", new byte[0], "Authorization: Bearer " + token);
    }
}
