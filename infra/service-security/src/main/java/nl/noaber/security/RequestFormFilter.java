package nl.noaber.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a request that no later filter and no controller could read: a query string that cannot
 * be parsed, parameters that are not text, the bodies of HTML forms and bodies without one type. It
 * runs first, so the answer is the same with and without a token.
 */
final class RequestFormFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestFormFilter.class);

    private final ProblemWriter problems;

    RequestFormFilter(JsonMapper json) {
        problems = new ProblemWriter(json);
    }

    /** Why a request is refused. */
    private record Refusal(HttpStatus status, String detail) {}

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refusal refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            LOG.debug("Refused: {}", refusal.detail());
            problems.write(response, refusal.status(), refusal.detail());
        }
    }

    private static @Nullable Refusal refusal(HttpServletRequest request) {
        if (isForm(request) || isWildcard(request)) {
            return new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body must be application/json.");
        }
        if (!PlainText.isText(request.getServletPath())) {
            return malformed("The address contains a character that is not text.");
        }
        try {
            return isText(request.getParameterMap())
                    ? null
                    : malformed("A parameter contains a character that is not text.");
        } catch (IllegalStateException e) { // thrown by Tomcat with a status of its own
            return malformed("The query string cannot be parsed.");
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    /** Tomcat would read the body of a form as parameters; no endpoint takes one. */
    private static boolean isForm(HttpServletRequest request) {
        String type =
                Objects.requireNonNullElse(request.getContentType(), "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/")
                || (type.startsWith("application/x-www-form-urlencoded") && hasBody(request));
    }

    /** A body has one type; at an address without an endpoint Spring fails on a wildcard. */
    private static boolean isWildcard(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            return type != null && !MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false; // Endpoints refuse it, and no other address reads it.
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isText(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .flatMap(each ->
                        Stream.concat(Stream.of(each.getKey()), Arrays.stream(each.getValue())))
                .allMatch(text ->
                        PlainText.isText(text) && text.chars().noneMatch(Character::isISOControl));
    }
}
