package nl.noaber.security.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that met a limit with a problem document (RFC 9457). */
public final class LimitProblems {

    private final JsonMapper json;

    public LimitProblems(JsonMapper json) {
        this.json = json;
    }

    /** 429 with {@code Retry-After}. */
    public void tooManyRequests(HttpServletResponse response, Duration wait, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter(wait));
        write(response, document(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail));
    }

    /** 503 with {@code Retry-After}: the work was given up, or waited too long for its turn. */
    public void overloaded(HttpServletResponse response, Duration wait, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter(wait));
        write(response, document(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", detail));
    }

    /** 413: the answer would be larger than an answer may be. */
    public void tooLarge(HttpServletResponse response, String detail) throws IOException {
        write(response, document(HttpStatus.CONTENT_TOO_LARGE, "answer-too-large", detail));
    }

    /** A problem document of this name. */
    public static ProblemDetail document(HttpStatus status, String name, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:noaber:problem:" + name));
        problem.setTitle(name.replace('-', ' '));
        return problem;
    }

    /** Whole seconds, rounded up, at least one. */
    public static String retryAfter(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
