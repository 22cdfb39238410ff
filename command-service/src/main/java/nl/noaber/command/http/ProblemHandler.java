package nl.noaber.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.noaber.command.application.CommandAuthorizer;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.request.Problem;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.security.AllowedMethods;
import nl.noaber.security.limit.BudgetSpentException;
import nl.noaber.security.limit.LimitProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception into a problem document; a stack trace is only logged. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final RefusalAuditor refusals;
    private final CommandAuthorizer authorizer;

    ProblemHandler(RefusalAuditor refusals, CommandAuthorizer authorizer) {
        this.refusals = refusals;
        this.authorizer = authorizer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(CommandRejected refused, HttpServletRequest request) {
        ProblemDetail document = Problem.document(refused);
        refusals.record(request, document);
        return answer(document, HttpHeaders.EMPTY);
    }

    /**
     * A forbidden action is a refusal too, although no rule of the domain names it. The body, its
     * dates and the version are judged for those alone who may know of what the address names.
     */
    @ExceptionHandler
    ResponseEntity<Object> problem(Problem found, HttpServletRequest request) {
        boolean known =
                !found.status().is4xxClientError()
                        || CommandContext.of(request).map(authorizer::knows).orElse(true);
        Problem problem = known ? found : Problem.notFound();
        if (problem.isRefusal()
                || (problem.status() == HttpStatus.NOT_FOUND
                        && CommandContext.of(request).isPresent())) {
            refusals.record(request, problem.document());
        }
        return problem(problem);
    }

    /** Not a refusal by a rule, and so not recorded: recording it is what the limit is about. */
    @ExceptionHandler
    ResponseEntity<Object> spent(BudgetSpentException spent) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, LimitProblems.retryAfter(spent.waiting()));
        return answer(
                Problem.document(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "budget-spent",
                        String.valueOf(spent.getMessage())),
                headers);
    }

    private static ResponseEntity<Object> problem(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer(problem.document(), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException exception) {
        LOG.error("A request failed", exception);
        return answer(
                Problem.document(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "The service failed to handle the request."),
                HttpHeaders.EMPTY);
    }

    /** A malformed id in the address is 404, a malformed query parameter 400. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(
                exception instanceof MethodArgumentTypeMismatchException argument
                                && argument.getParameter()
                                        .hasParameterAnnotation(RequestParam.class)
                        ? Problem.malformed(
                                "The parameter '" + argument.getName() + "' has a wrong value.")
                        : Problem.notFound());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        if (known.is5xxServerError()) {
            LOG.error("A request failed", exception);
        }
        return answer(
                Problem.document(
                        status,
                        known.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        known.getReasonPhrase()),
                AllowedMethods.complete(headers));
    }

    private static ResponseEntity<Object> answer(ProblemDetail document, HttpHeaders headers) {
        return ResponseEntity.status(document.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
