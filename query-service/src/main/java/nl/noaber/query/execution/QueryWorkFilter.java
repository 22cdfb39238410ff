package nl.noaber.query.execution;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Predicate;
import nl.noaber.query.projection.QueryWork;
import nl.noaber.query.projection.WorkMemory;
import nl.noaber.security.limit.LimitProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes every query of an account on a platform thread of its own, in one of a bounded number of
 * slots, so that the virtual threads that serve requests never compute. A query ends early when its
 * time is over or its client has gone. The thread of the request returns only after the work has
 * ended, because the server uses request and response again.
 */
public final class QueryWorkFilter extends OncePerRequestFilter {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final FairSlots slots;
    private final WorkMemory memory;
    private final Duration timeout;
    private final LimitProblems problems;
    private final Predicate<HttpServletRequest> streams;

    /**
     * @param streams which requests open a live stream: these have a thread and a limit of their
     *     own
     */
    public QueryWorkFilter(
            FairSlots slots,
            WorkMemory memory,
            Duration timeout,
            JsonMapper json,
            Predicate<HttpServletRequest> streams) {
        this.slots = slots;
        this.memory = memory;
        this.timeout = timeout;
        this.problems = new LimitProblems(json);
        this.streams = streams;
    }

    /** A command of an operator, such as a rebuild, is not a query. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                || streams.test(request)
                || !(HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("A query was sent by nobody");
        }
        String account = principal.getName();
        long deadline = System.nanoTime() + timeout.toNanos();
        FairSlots.Ticket ticket = slots.request(account);
        var slot = new QuerySlot(slots, account, ticket);
        try {
            Ending ending = awaitTurn(ticket, request, deadline);
            if (ending == Ending.DONE) {
                var work = new QueryWork(memory.share(account));
                ending = compute(work, slot, request, response, chain, deadline);
            }
            if (ending == Ending.TIME_OVER) {
                response.reset();
                problems.overloaded(
                        response,
                        RETRY_AFTER,
                        "The query took too long and was given up. Narrow it, or repeat it later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.reset();
            problems.overloaded(response, RETRY_AFTER, "The service stops. Repeat the query.");
        } finally {
            slot.close();
        }
    }

    private enum Ending {
        DONE,
        TIME_OVER,
        CLIENT_GONE
    }

    private static Ending awaitTurn(
            FairSlots.Ticket ticket, HttpServletRequest request, long deadline)
            throws InterruptedException {
        Ending early = null;
        while (early == null && !ticket.await(LOOK)) {
            early = early(request, deadline);
        }
        return early == null ? Ending.DONE : early;
    }

    private static @Nullable Ending early(HttpServletRequest request, long deadline) {
        if (System.nanoTime() > deadline) {
            return Ending.TIME_OVER;
        }
        return ClientConnection.isGone(request) ? Ending.CLIENT_GONE : null;
    }

    private static Ending compute(
            QueryWork work,
            QuerySlot slot,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            long deadline)
            throws ServletException, IOException, InterruptedException {
        var task =
                new Computation(
                        work,
                        slot,
                        SecurityContextHolder.getContext(),
                        () -> {
                            chain.doFilter(request, response);
                        });
        Thread thread = Thread.ofPlatform().daemon().name("query").start(task);
        Ending early = null;
        try {
            while (early == null && !thread.join(LOOK)) {
                early = early(request, deadline);
            }
        } finally {
            end(work, thread);
        }
        if (early == null) {
            task.rethrow();
        }
        return early == null ? Ending.DONE : early;
    }

    /** Gives the work up if it still runs, and returns when it has ended. */
    private static void end(QueryWork work, Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            // No interrupt: the thread may be appending to the audit log for other queries too.
            work.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Chain {
        void proceed() throws ServletException, IOException;
    }

    /** The rest of the filter chain, as the work of one thread. */
    private static final class Computation implements Runnable {
        private final QueryWork work;
        private final QuerySlot slot;
        private final SecurityContext account;
        private final Chain chain;
        private @Nullable Throwable thrown;

        Computation(QueryWork work, QuerySlot slot, SecurityContext account, Chain chain) {
            this.work = work;
            this.slot = slot;
            this.account = account;
            this.chain = chain;
        }

        @Override
        public void run() {
            SecurityContextHolder.setContext(account);
            try {
                ScopedValue.where(QuerySlot.CURRENT, slot)
                        .call(() ->
                                work.<@Nullable Object>run(() -> {
                                    chain.proceed();
                                    return null;
                                }));
            } catch (Throwable e) {
                thrown = e;
            } finally {
                SecurityContextHolder.clearContext();
            }
        }

        void rethrow() throws ServletException, IOException {
            switch (thrown) {
                case null -> {}
                case ServletException e -> throw e;
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new ServletException(e);
            }
        }
    }
}
