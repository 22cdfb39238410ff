package nl.noaber.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what Tomcat or a filter refuses with a problem document (RFC 9457) in place of an HTML
 * page: an address that cannot be read, headers that are too large, a request that Spring
 * Security's firewall refuses.
 */
final class ProblemReportValve extends ErrorReportValve {
    private final ProblemWriter problems;
    private final WebOrigins origins;

    ProblemReportValve(JsonMapper json, WebOrigins origins) {
        this.problems = new ProblemWriter(json);
        this.origins = origins;
        setAsyncSupported(true);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = status(response.getStatus(), thrown);
        try {
            origins.allow(request, response);
            problems.write(response, status, status.getReasonPhrase());
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client has gone", e);
        }
    }

    /** Tomcat answers 400 to headers that are too large and gives the reason only as text. */
    private static HttpStatus status(int given, @Nullable Throwable thrown) {
        if (thrown instanceof IllegalArgumentException
                && String.valueOf(thrown.getMessage()).contains("header is too large")) {
            return HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
        }
        HttpStatus known = HttpStatus.resolve(given);
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
