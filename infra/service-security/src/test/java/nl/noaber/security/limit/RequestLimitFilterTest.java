package nl.noaber.security.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A limit of requests answers 429 with Retry-After as a problem document, to one account alone.
 * Siblings: the same filter stands before every door of both services.
 */
@Tag("fault:A1")
@Tag("fault:A3")
class RequestLimitFilterTest {

    private static final FilterChain ANSWERED = (_, _) -> {};

    private final SetTime clock = new SetTime();
    private final RequestLimitFilter filter =
            new RequestLimitFilter(new RequestLimits(2, 3, 2), JsonMapper.shared(), clock);

    @Test
    void anAccountThatSendsMoreThanItsBurstIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send("eager", ANSWERED).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = send("eager", ANSWERED);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(refused.getContentAsString());
        assertThat(problem.path("type").stringValue())
                .isEqualTo("urn:noaber:problem:too-many-requests");
        assertThat(problem.path("status").intValue()).isEqualTo(429);
    }

    @Test
    void theOtherAccountsAreNotLimitedByIt() throws Exception {
        for (int i = 0; i < 10; i++) {
            send("eager", ANSWERED);
        }
        assertThat(send("calm", ANSWERED).getStatus()).isEqualTo(200);
    }

    @Test
    void afterThePauseItIsServedAgain() throws Exception {
        for (int i = 0; i < 4; i++) {
            send("eager", ANSWERED);
        }
        clock.passes(Duration.ofMillis(500));
        assertThat(send("eager", ANSWERED).getStatus()).isEqualTo(200);
        assertThat(send("eager", ANSWERED).getStatus()).isEqualTo(429);
    }

    @Test
    void onlySoManyRequestsOfAnAccountAreUnderWay() throws Exception {
        var innermost = new MockHttpServletResponse[1];
        FilterChain second =
                (_, _) -> {
                    innermost[0] = unchecked("eager");
                    assertThat(unchecked("calm").getStatus()).isEqualTo(200);
                };
        FilterChain first = (_, _) -> nested("eager", second);
        assertThat(send("eager", first).getStatus()).isEqualTo(200);
        assertThat(innermost[0].getStatus()).isEqualTo(429);
        clock.passes(Duration.ofSeconds(10));
        assertThat(send("eager", ANSWERED).getStatus()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutAnAccountIsNeverLimited() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(send(null, ANSWERED).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse unchecked(String account) {
        return nested(account, ANSWERED);
    }

    private MockHttpServletResponse nested(String account, FilterChain chain) {
        try {
            return send(account, chain);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse send(String account, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("GET", "/people/me");
        if (account != null) {
            request.setUserPrincipal(() -> account);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
