package nl.noaber.command.request;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.time.Precision;
import nl.noaber.security.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A request that ends in a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String name;

    private Problem(HttpStatus status, String name, String detail) {
        super(detail);
        this.status = status;
        this.name = name;
    }

    /** 400: header, address or body of the request cannot be parsed. */
    public static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    /** 404: absent or forbidden; the answer is the same. */
    public static Problem notFound() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "This does not exist, or you have no access to it.");
    }

    public static Problem tooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail);
    }

    /** 409: a request with the same idempotency key is being handled. */
    public static Problem inProgress() {
        return new Problem(
                HttpStatus.CONFLICT,
                "in-progress",
                "A request with this Idempotency-Key is being handled. Repeat it shortly.");
    }

    /** 409: other commands kept changing the same stream. */
    public static Problem busy() {
        return new Problem(
                HttpStatus.CONFLICT,
                "busy",
                "Other requests changed the same resource at the same time. Repeat the request.");
    }

    public static Problem otherVersion() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "other-version",
                "The resource has another version than the one you expected. Read it again first.");
    }

    /** 422: the idempotency key belongs to another request. */
    public static Problem keyReused() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "key-reused",
                "This Idempotency-Key was used for another request. Choose a new key.");
    }

    /** 422: an event with provenance SOURCE names no passage. */
    public static Problem sourceMissing() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "source-missing",
                "Provenance SOURCE needs a passage. Name it in sourceRef, such as S0:704.");
    }

    public static Problem inTheFuture() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "in-the-future",
                "occurredOn reaches into the future. Record the event when it has happened; what"
                        + " happened in a month or year that goes on is a PERIOD until today.");
    }

    /** 422: the days of a moment are not the month, quarter, half-year or year of its precision. */
    public static Problem otherBounds(String field, Precision precision) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "other-bounds",
                "'"
                        + field
                        + "' has the precision "
                        + precision
                        + " and other bounds. A MONTH, QUARTER, HALF_YEAR or YEAR is a whole one of"
                        + " the calendar; anything else is a PERIOD.");
    }

    /** 503: it is unknown whether the commit was stored. */
    public static Problem outcomeUnknown() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "outcome-unknown",
                "The log did not confirm in time. Repeat the request with the same Idempotency-Key.");
    }

    /**
     * Whether a well-formed request is refused; a malformed request or a temporary failure is not a
     * refusal.
     */
    public boolean isRefusal() {
        return status == HttpStatus.UNPROCESSABLE_CONTENT
                || status == HttpStatus.PRECONDITION_FAILED;
    }

    public HttpStatus status() {
        return status;
    }

    public ProblemDetail document() {
        return document(status, name, String.valueOf(getMessage()));
    }

    public static ProblemDetail document(HttpStatusCode status, String name, String detail) {
        return ProblemWriter.document(status, name, detail);
    }

    /** The problem document of a rejected command: rule, source, passage, explanation and item. */
    public static ProblemDetail document(CommandRejected refused) {
        Reason reason = refused.rule().reason();
        HttpStatus status =
                switch (reason.kind()) {
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        String name = refused.rule().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        ProblemDetail document = document(status, name, reason.explanation());
        document.setProperty("rule", reason.ground().name());
        document.setProperty("source", reason.ground().source());
        document.setProperty("passage", reason.ground().passage());
        refused.item().ifPresent(item -> document.setProperty("item", properties(item)));
        return document;
    }

    private static Map<String, Object> properties(RefusedItem item) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("field", item.field());
        if (item.index() != null) {
            properties.put("index", item.index());
        }
        properties.put("id", item.id());
        return properties;
    }
}
