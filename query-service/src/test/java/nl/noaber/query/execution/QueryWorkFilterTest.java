package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nl.noaber.query.projection.QueryStoppedException;
import nl.noaber.query.projection.QueryWork;
import nl.noaber.query.projection.WorkMemory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query that is given up stops computing: its time is over, or its client has gone. Siblings:
 * every GET of the query-service but the live stream runs behind this filter.
 */
@Tag("fault:A3")
@Timeout(60)
class QueryWorkFilterTest {

    private final WorkMemory memory = new WorkMemory(1000);
    private final FairSlots slots = new FairSlots(2, 1);
    private final MockHttpServletRequest request = request("asker");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theWorkOfAQueryWhoseTimeIsOverStops() throws Exception {
        var stopped = new AtomicBoolean();
        filter(Duration.ofMillis(1)).doFilter(request, response, endless(stopped));
        assertThat(stopped).isTrue();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("urn:noaber:problem:overloaded");
    }

    @Test
    void theWorkOfAQueryWhoseClientHasGoneStops() throws Exception {
        ClientConnection.register(request, () -> true);
        var stopped = new AtomicBoolean();
        filter(Duration.ofHours(1)).doFilter(request, response, endless(stopped));
        assertThat(stopped).isTrue();
    }

    @Test
    void aQueryThatWaitsForItsTurnIsGivenUpToo() throws Exception {
        try (FairSlots.Ticket _ = slots.request("asker")) {
            filter(Duration.ofMillis(1))
                    .doFilter(
                            request,
                            response,
                            (_, _) -> {
                                throw new AssertionError("It had no turn");
                            });
        }
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void aQueryThatIsGivenUpGivesBackItsSlotAndItsMemory() throws Exception {
        FilterChain holding =
                (asked, answer) -> {
                    QueryWork.holds(400);
                    endless(new AtomicBoolean()).doFilter(asked, answer);
                };
        filter(Duration.ofMillis(1)).doFilter(request, response, holding);
        assertThat(memory.held()).isZero();
        try (FairSlots.Ticket next = slots.request("asker")) {
            assertThat(next.isGranted()).isTrue();
        }
    }

    @Test
    void aQueryComputesOnAPlatformThreadAsItsAccount() throws Exception {
        var thread = new AtomicReference<Thread>();
        var account = new AtomicReference<Object>();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("asker", "none"));
        try {
            filter(Duration.ofHours(1))
                    .doFilter(
                            request,
                            response,
                            (_, _) -> {
                                thread.set(Thread.currentThread());
                                account.set(
                                        SecurityContextHolder.getContext()
                                                .getAuthentication()
                                                .getName());
                            });
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(thread.get().isVirtual()).isFalse();
        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
        assertThat(account).hasValue("asker");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void whatAQueryThrowsReachesTheServer() {
        var failure = new ServletException("broken");
        assertThatThrownBy(() ->
                        filter(Duration.ofHours(1))
                                .doFilter(
                                        request,
                                        response,
                                        (_, _) -> {
                                            throw failure;
                                        }))
                .isSameAs(failure);
    }

    @Test
    void aQueryThatWaitsForACommitHoldsNoSlot() throws Exception {
        var other = new AtomicBoolean();
        filter(Duration.ofHours(1))
                .doFilter(
                        request,
                        response,
                        (_, _) ->
                                other.set(
                                        QuerySlot.released(() -> {
                                            try (FairSlots.Ticket next = slots.request("asker")) {
                                                return next.isGranted();
                                            }
                                        })));
        assertThat(other).isTrue();
    }

    @Test
    void oneAccountCannotKeepAnotherWaiting() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        FilterChain waiting =
                (_, _) -> {
                    begun.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new ServletException(e);
                    }
                };
        QueryWorkFilter filter = filter(Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            filter.doFilter(
                                    request("greedy"), new MockHttpServletResponse(), waiting);
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    });
        }
        begun.await();
        filter.doFilter(request, response, (_, answer) -> answer.getOutputStream().write('a'));
        go.countDown();
        assertThat(response.getContentAsString()).isEqualTo("a");
    }

    private static FilterChain endless(AtomicBoolean stopped) {
        return (_, _) -> {
            try {
                while (true) {
                    QueryWork.check();
                    Thread.onSpinWait();
                }
            } catch (QueryStoppedException e) {
                stopped.set(true);
                throw e;
            }
        };
    }

    private QueryWorkFilter filter(Duration timeout) {
        return new QueryWorkFilter(slots, memory, timeout, JsonMapper.shared(), _ -> false);
    }

    private static MockHttpServletRequest request(String account) {
        var request = new MockHttpServletRequest("GET", "/communities/1/network");
        request.setUserPrincipal(() -> account);
        return request;
    }
}
