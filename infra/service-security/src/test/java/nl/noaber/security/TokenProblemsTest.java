package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
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
