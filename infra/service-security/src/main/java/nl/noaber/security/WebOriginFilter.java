package nl.noaber.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the preflight of a browser without a token, and lets pages read every other answer, also
 * those of filters: it runs first, and its headers outlive a reset of the response. A request from
 * another origin is answered as before, because its browser withholds the answer; only its
 * preflight is refused.
 */
final class WebOriginFilter extends OncePerRequestFilter {
    private final WebOrigins origins;
    private final ProblemWriter problems;

    WebOriginFilter(WebOrigins origins, JsonMapper json) {
        this.origins = origins;
        this.problems = new ProblemWriter(json);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!CorsUtils.isPreFlightRequest(request)) {
            origins.allow(request, response);
            chain.doFilter(request, new Lasting(request, response));
        } else if (origins.allowToSend(request, response)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "origin-not-allowed",
                    "Pages of this origin may not call the service.");
        }
    }

    /** Sets the headers again when what has been prepared is dropped. */
    private final class Lasting extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Lasting(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            origins.allow(request, (HttpServletResponse) getResponse());
        }
    }
}
