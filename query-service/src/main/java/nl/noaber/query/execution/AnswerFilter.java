package nl.noaber.query.execution;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Predicate;
import nl.noaber.query.projection.WorkMemory;
import nl.noaber.security.limit.LimitProblems;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer once, within a bound, until it is whole; then gives it an entity tag and sends
 * it. An answer beyond the bound becomes a problem document.
 */
public final class AnswerFilter extends OncePerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final long most;
    private final WorkMemory memory;
    private final LimitProblems problems;
    private final Predicate<HttpServletRequest> streams;

    /**
     * @param most bytes of one answer
     * @param streams which requests open a live stream, which is never whole
     */
    public AnswerFilter(
            long most, WorkMemory memory, JsonMapper json, Predicate<HttpServletRequest> streams) {
        this.most = most;
        this.memory = memory;
        this.problems = new LimitProblems(json);
        this.streams = streams;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return streams.test(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal account = request.getUserPrincipal();
        try (WorkMemory.Share held = memory.share(account == null ? "" : account.getName())) {
            var answer = new AnswerBuffer(response, most, held);
            chain.doFilter(request, answer);
            AnswerBuffer.Refusal refusal = answer.refusal();
            if (refusal != null) {
                refuse(answer, refusal);
            }
            if (!isUnchanged(request, response, answer)) {
                answer.copyBodyToResponse();
            }
        }
    }

    private void refuse(AnswerBuffer answer, AnswerBuffer.Refusal why) throws IOException {
        answer.replace();
        switch (why) {
            case TOO_LARGE ->
                    problems.tooLarge(
                            answer,
                            "The answer has more than %d bytes. Ask for less of it at once, with limit or a narrower query."
                                    .formatted(most));
            case NO_MEMORY ->
                    problems.overloaded(
                            answer,
                            RETRY_AFTER,
                            "The service holds too many answers at the moment. Repeat the query later.");
        }
    }

    /** Sets the entity tag of a successful answer, and 304 if the client has that answer. */
    private static boolean isUnchanged(
            HttpServletRequest request, HttpServletResponse response, AnswerBuffer answer) {
        return !response.isCommitted()
                && HttpMethod.GET.matches(request.getMethod())
                && HttpStatusCode.valueOf(answer.getStatus()).is2xxSuccessful()
                && new ServletWebRequest(request, response).checkNotModified(answer.etag());
    }
}
