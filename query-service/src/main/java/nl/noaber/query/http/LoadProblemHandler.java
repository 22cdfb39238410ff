package nl.noaber.query.http;

import java.time.Duration;
import nl.noaber.query.execution.ProblemDocument;
import nl.noaber.query.projection.QueryStoppedException;
import nl.noaber.query.projection.WorkMemoryException;
import nl.noaber.security.limit.LimitProblems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers queries that met a bound of the work of queries. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoadProblemHandler {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Whoever gave it up answers the client, if it is still there. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(QueryStoppedException e) {
        return overloaded("The query was given up. Repeat it later.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(WorkMemoryException e) {
        return e.isForGood()
                ? ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                        .body(
                                ProblemDocument.of(
                                        HttpStatus.CONTENT_TOO_LARGE,
                                        "answer-too-large",
                                        "The query reads more than a query may. Narrow it."))
                : overloaded("Other queries hold the memory it needs. Repeat the query later.");
    }

    private static ResponseEntity<ProblemDetail> overloaded(String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, LimitProblems.retryAfter(RETRY_AFTER))
                .body(ProblemDocument.of(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", detail));
    }
}
