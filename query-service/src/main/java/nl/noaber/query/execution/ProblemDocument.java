package nl.noaber.query.execution;

import nl.noaber.security.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem documents (RFC 9457) with the stable types of this service. */
public final class ProblemDocument {
    private ProblemDocument() {}

    /**
     * A problem document.
     *
     * @param name last part of its type, in lower case with hyphens
     * @param detail explanation for the client
     */
    public static ProblemDetail of(HttpStatus status, String name, String detail) {
        return ProblemWriter.document(status, name, detail);
    }

    /** 503: the read of personal data could not be recorded, so no data is returned. */
    public static ProblemDetail auditUnavailable() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-noted",
                "Every read of personal data is recorded; the audit log is unavailable at the moment. Try again later.");
    }
}
