package nl.noaber.query.http;

import java.util.Locale;
import nl.noaber.audit.AuditUnavailableException;
import nl.noaber.query.execution.ProblemDocument;
import nl.noaber.query.execution.ReadModelBehindException;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.security.AllowedMethods;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception into a problem document (RFC 9457) without internal details. */
@RestControllerAdvice
public class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(BadParameterException e) {
        return answer(ProblemDocument.of(HttpStatus.BAD_REQUEST, "malformed", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotFoundException e) {
        return answer(ProblemDocument.of(HttpStatus.NOT_FOUND, "not-found", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ReadModelBehindException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDocument.of(HttpStatus.SERVICE_UNAVAILABLE, "not-yet", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(AuditUnavailableException e) {
        LOG.error("A live stream was not opened, because the audit log is unavailable", e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDocument.auditUnavailable());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(com.mongodb.MongoException e) {
        LOG.warn("The database does not answer: {}", e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ProblemDocument.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "unavailable",
                                "The read model cannot be read at the moment. Try again later."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RuntimeException e) {
        LOG.error("A query failed", e);
        return answer(
                ProblemDocument.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "The service failed to handle the request."));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode code,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (status.is5xxServerError()) {
            LOG.error("A query failed", e);
        }
        return ResponseEntity.status(status)
                .headers(AllowedMethods.complete(headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDocument.of(status, name, status.getReasonPhrase()));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String message(RuntimeException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }
}
