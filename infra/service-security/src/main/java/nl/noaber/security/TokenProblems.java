package nl.noaber.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests without a valid token with a problem document (RFC 9457): 401 with the reason
 * (RFC 6750), or 503 with {@code Retry-After} while the issuer's keys cannot be fetched.
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
        switch (e) {
            case AuthenticationServiceException _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-unavailable",
                        "The token cannot be checked at the moment.");
            }
            case OAuth2AuthenticationException invalid -> {
                String reason = reason(invalid);
                unauthorized(
                        response,
                        "Bearer error=\"invalid_token\", error_description=\"" + reason + '"',
                        reason);
            }
            case AuthenticationException _ ->
                    unauthorized(response, "Bearer", "A valid bearer token is needed.");
        }
    }

    private void unauthorized(HttpServletResponse response, String challenge, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(response, HttpStatus.UNAUTHORIZED, "unauthorized", detail);
    }

    /** Only reasons of {@link TokenDecoder}: others may contain parts of the token. */
    private static String reason(OAuth2AuthenticationException invalid) {
        return invalid.getCause() instanceof JwtValidationException judged
                ? judged.getErrors().stream()
                        .map(OAuth2Error::getDescription)
                        .findFirst()
                        .orElse("The token is not valid.")
                        .replace('"', '\'')
                : "The token cannot be read, or is not signed by a key of the issuer.";
    }
}
