package nl.noaber.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;

/** Lets the pages of some origins read the answers of a service (CORS), and no others. */
final class WebOrigins {
    /** What a page may read beside the headers that browsers show to every page. */
    static final List<String> EXPOSED =
            List.of(
                    "ETag",
                    "Noaber-Commit",
                    "Idempotent-Replayed",
                    "Retry-After",
                    "Location",
                    "Link",
                    "WWW-Authenticate");

    /** What a page may send beside the headers that browsers let every page send. */
    static final List<String> SENT =
            List.of(
                    "Authorization",
                    "Content-Type",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "Last-Event-ID");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final Duration KEPT = Duration.ofHours(1);

    private final CorsConfiguration allowed = new CorsConfiguration();

    WebOrigins(WebSettings settings) {
        allowed.setAllowedOriginPatterns(settings.origins());
    }

    /** Names the origin of the request in the answer, if pages of it may read the answer. */
    boolean allow(HttpServletRequest request, HttpServletResponse response) {
        String origin = allowed.checkOrigin(request.getHeader(HttpHeaders.ORIGIN));
        if (origin == null) {
            return false;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, String.join(", ", EXPOSED));
        if (!response.getHeaders(HttpHeaders.VARY).contains(HttpHeaders.ORIGIN)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        return true;
    }

    /** The same for the question of a browser whether it may send a request. */
    boolean allowToSend(HttpServletRequest request, HttpServletResponse response) {
        if (!allow(request, response)) {
            return false;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", METHODS));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", SENT));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, Long.toString(KEPT.toSeconds()));
        return true;
    }
}
