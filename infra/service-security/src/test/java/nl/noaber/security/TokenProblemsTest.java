package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import tools.jackson.databind.json.JsonMapper;

class TokenProblemsTest {
    private final TokenProblems problems = new TokenProblems(JsonMapper.shared());

    @Test
    void aRequestWithoutAValidTokenIsUnauthorized() throws IOException {
        var response = answerTo(new BadCredentialsException("no"));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.getHeader("Retry-After")).isNull();
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("urn:noaber:problem:unauthorized");
    }

    /** A client learns why its token is refused, in the words of this service alone. */
    @Test
    @Tag("fault:G3")
    void aTokenThatIsNotAcceptedIsRefusedWithTheReason() throws IOException {
        var expired =
                new JwtValidationException(
                        "Jwt expired at noon",
                        List.of(new OAuth2Error("invalid_token", "The token has expired.", null)));
        var response = answerTo(new InvalidBearerTokenException("no", expired));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer error=\"invalid_token\", error_description=\"The token has expired.\"");
        assertThat(response.getContentAsString()).contains("The token has expired.");
    }

    /** No reason contains a part of a token. */
    @Test
    @Tag("fault:G3")
    void whatALibrarySaysAboutATokenIsNotRepeated() throws IOException {
        var unread =
                new InvalidBearerTokenException("no", new BadJwtException("Invalid JSON: secret"));
        var response = answerTo(unread);
        assertThat(response.getHeader("WWW-Authenticate"))
                .startsWith("Bearer error=\"invalid_token\", error_description=\"The token cannot")
                .doesNotContain("secret");
        assertThat(response.getContentAsString()).doesNotContain("secret");
    }

    @Test
    void aTokenThatCannotBeCheckedNowIsToBeSentAgain() throws IOException {
        var response = answerTo(new AuthenticationServiceException("no keys"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getHeader("WWW-Authenticate")).isNull();
        assertThat(response.getContentAsString())
                .contains("urn:noaber:problem:identity-unavailable");
    }

    private MockHttpServletResponse answerTo(AuthenticationException e) throws IOException {
        var response = new MockHttpServletResponse();
        problems.commence(new MockHttpServletRequest(), response, e);
        return response;
    }
}
