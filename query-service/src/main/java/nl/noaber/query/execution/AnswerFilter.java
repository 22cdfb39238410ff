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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer once, within a bound, until it is whole; then gives it an entity tag and sends
 * it. An answer beyond the bound becomes a problem document. A client that has the answer gets 304:
 * without making the answer if nothing on which it depends has changed, and otherwise if it is the
 * same again.
 */
public final class AnswerFilter extends OncePerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** The browser of the account may keep an answer, and asks each time whether it is current. */
    private static final String REVALIDATED = "private, no-cache";

    private final long most;
    private final WorkMemory memory;
    private final LimitProblems problems;
    private final Predicate<HttpServletRequest> streams;
    private final State states;

    /** On what the answer to a request depends, see {@link AnswerState}. */
    @FunctionalInterface
    public interface State {
        @Nullable String of(HttpServletRequest request);
    }

    /**
     * @param most bytes of one answer
     * @param streams which requests open a live stream, which is never whole
     */
    public AnswerFilter(
            long most,
            WorkMemory memory,
            JsonMapper json,
            Predicate<HttpServletRequest> streams,
            State states) {
        this.states = states;
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
        String state = isRead(request) ? states.of(request) : null;
        AnswerTag same = known(request, tag -> tag.state().equals(state));
        if (same != null) {
            notModified(response, same);
            return;
        }
        Principal account = request.getUserPrincipal();
        try (WorkMemory.Share held = memory.share(account == null ? "" : account.getName())) {
            var answer = new AnswerBuffer(response, most, held);
            chain.doFilter(request, answer);
            AnswerBuffer.Refusal refusal = answer.refusal();
            if (refusal != null) {
                refuse(answer, refusal);
            }
            send(request, response, answer, state);
        }
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            AnswerBuffer answer,
            @Nullable String state)
            throws IOException {
        if (!response.isCommitted()
                && isRead(request)
                && HttpStatusCode.valueOf(answer.getStatus()).is2xxSuccessful()) {
            String content = answer.content();
            AnswerTag same = known(request, tag -> tag.content().equals(content));
            if (same != null) {
                notModified(response, same);
                return;
            }
            String commit = answer.getHeader(QueryExecutor.COMMIT);
            response.setHeader(HttpHeaders.ETAG, AnswerTag.of(state, commit, content).header());
            response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
        }
        answer.copyBodyToResponse();
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static @Nullable AnswerTag known(
            HttpServletRequest request, Predicate<AnswerTag> same) {
        return isRead(request)
                ? AnswerTag.given(request).stream().filter(same).findFirst().orElse(null)
                : null;
    }

    /** Repeats the tag that the client gave, by which its cache finds the answer. */
    private static void notModified(HttpServletResponse response, AnswerTag tag) {
        response.setStatus(HttpStatus.NOT_MODIFIED.value());
        response.setHeader(HttpHeaders.ETAG, tag.header());
        response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
        if (!tag.commit().isEmpty()) {
            response.setHeader(QueryExecutor.COMMIT, tag.commit());
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
}
