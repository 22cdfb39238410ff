package nl.noaber.security.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.noaber.security.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that met a limit with a problem document (RFC 9457). */
public final class LimitProblems {

    private final ProblemWriter problems;

    public LimitProblems(JsonMapper json) {
        problems = new ProblemWriter(json);
    }

    /** 429 with {@code Retry-After}. */
    public void tooManyRequests(HttpServletResponse response, Duration wait, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter(wait));
        problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail);
    }

    /** 503 with {@code Retry-After}: the work was given up, or waited too long for its turn. */
    public void overloaded(HttpServletResponse response, Duration wait, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter(wait));
        problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "overloaded", detail);
    }

    /** 413: the answer would be larger than an answer may be. */
    public void tooLarge(HttpServletResponse response, String detail) throws IOException {
        problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "answer-too-large", detail);
    }

    /** Whole seconds, rounded up, at least one. */
    public static String retryAfter(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
