package nl.noaber.security.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands after the validation of tokens and before authorization, whose refusals cost an entry in
 * the audit log. It answers 429 to an account that sends too many requests, or has too many under
 * way. A request without an account, such as one about health, is never limited.
 */
public final class RequestLimitFilter extends OncePerRequestFilter {

    private static final int MOST_ACCOUNTS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final LimitProblems problems;
    private final LoadingCache<String, Caller> callers;

    public RequestLimitFilter(RequestLimits limits, JsonMapper json) {
        this(limits, json, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestLimitFilter(RequestLimits limits, JsonMapper json, TimeMeter time) {
        this.problems = new LimitProblems(json);
        this.callers =
                Caffeine.newBuilder()
                        .maximumSize(MOST_ACCOUNTS)
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        .build(_ -> Caller.of(limits, time));
    }

    /** What one account has left. */
    private record Caller(Bucket rate, Semaphore atOnce) {

        static Caller of(RequestLimits limits, TimeMeter time) {
            return new Caller(
                    Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(limits.burst())
                                            .refillGreedy(
                                                    limits.perSecond(), Duration.ofSeconds(1)))
                            .withCustomTimePrecision(time)
                            .build(),
                    new Semaphore(limits.atOnce()));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal account = request.getUserPrincipal();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        Caller caller = callers.get(account.getName());
        ConsumptionProbe probe = caller.rate().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            problems.tooManyRequests(
                    response,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()),
                    "This account sends more requests than it may. Send them more slowly.");
            return;
        }
        if (!caller.atOnce().tryAcquire()) {
            problems.tooManyRequests(
                    response,
                    Duration.ofSeconds(1),
                    "This account has too many requests under way. Wait for one of them to end.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            caller.atOnce().release();
        }
    }
}
