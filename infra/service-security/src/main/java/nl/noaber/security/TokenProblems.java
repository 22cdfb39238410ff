package nl.noaber.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests without a valid token with a problem document (RFC 9457): 401, or 503 with
 * {@code Retry-After} while the issuer's keys cannot be fetched.
 */
public final class TokenProblems implements AuthenticationEntryPoint {
    private final ProblemWriter problems;

    public TokenProblems(JsonMapper json) {
        problems = new ProblemWriter(json);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "identity-unavailable",
                    "The token cannot be checked at the moment.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "unauthorized",
                    "A valid bearer token is needed.");
        }
    }
}
