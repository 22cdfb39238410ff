package nl.noaber.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the problem documents (RFC 9457) of both services, and writes them where no controller is
 * reached.
 */
public final class ProblemWriter {
    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem document of a status, named after the status. */
    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        write(response, status, name(status), detail);
    }

    /** Answers with the problem document of this name. */
    public void write(HttpServletResponse response, HttpStatus status, String name, String detail)
            throws IOException {
        write(response, document(status, name, detail));
    }

    /** Answers with a problem document. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /**
     * A problem document.
     *
     * @param name last part of its type, in lower case with hyphens
     * @param detail explanation for the client
     */
    public static ProblemDetail document(HttpStatusCode status, String name, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:noaber:problem:" + name));
        problem.setTitle(name.replace('-', ' '));
        return problem;
    }

    private static String name(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "malformed";
            case INTERNAL_SERVER_ERROR -> "internal";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
