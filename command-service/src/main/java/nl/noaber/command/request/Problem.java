package nl.noaber.command.request;

import java.net.URI;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.Reason;
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

    /** The request cannot be read as what it should be. */
    public static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    /** Absent, or not theirs to see: both look the same. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing for you.");
    }

    public static Problem tooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail);
    }

    /** The same key is being handled at this moment. */
    public static Problem inProgress() {
        return new Problem(
                HttpStatus.CONFLICT,
                "in-progress",
                "A request with this Idempotency-Key is being handled; ask again shortly.");
    }

    /** Others kept changing the same stream. */
    public static Problem busy() {
        return new Problem(
                HttpStatus.CONFLICT, "busy", "Others changed the same thing at the same time.");
    }

    public static Problem otherVersion() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "other-version",
                "The thing has another version than the one you saw.");
    }

    /** The key was used for something else. */
    public static Problem keyReused() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "key-reused",
                "This Idempotency-Key was used for another request.");
    }

    /** What comes from a source can be looked up there. */
    public static Problem sourceMissing() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "source-missing",
                "Provenance SOURCE names its passage in sourceRef.");
    }

    public static Problem inTheFuture() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "in-the-future",
                "occurredOn lies in the future: what has not happened cannot be recorded.");
    }

    /** Nobody can say whether it was stored. */
    public static Problem outcomeUnknown() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "outcome-unknown",
                "The log did not confirm in time. Repeat the request with the same key.");
    }

    /** Whether what was well asked is denied; what cannot be read, or is only too busy, is not. */
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
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create("urn:noaber:problem:" + name));
        document.setTitle(name.replace('-', ' '));
        return document;
    }

    /** The refusal of a rule: its id, its source and why. */
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
        return document;
    }
}
