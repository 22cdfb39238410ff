package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.noaber.query.projection.WorkMemory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer has a bound of bytes and is held once, counted in the memory that all queries share.
 * Siblings: JSON, GraphML and problem documents alike pass this filter; the live stream does not.
 */
@Tag("fault:A1")
class AnswerFilterTest {

    private final WorkMemory memory = new WorkMemory(10_000);
    private final MockHttpServletRequest request = request();
    private @Nullable String state;

    @Test
    void anAnswerBeyondTheBoundIsAProblemDocument() throws Exception {
        MockHttpServletResponse response = send((_, answer) -> write(answer, 100, 11));
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("urn:noaber:problem:answer-too-large");
    }

    @Test
    void theAnswerToTheFailedWritingDoesNotAddToIt() throws Exception {
        MockHttpServletResponse response =
                send((_, answer) -> {
                    try {
                        write(answer, 100, 11);
                    } catch (IOException e) {
                        answer.resetBuffer();
                        write(answer, 100, 1);
                    }
                });
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString()).startsWith("{").doesNotContain("aaaa");
    }

    @Test
    void anAnswerWithinTheBoundIsSentAndItsMemoryGivenBack() throws Exception {
        MockHttpServletResponse response =
                send((_, answer) -> {
                    write(answer, 100, 10);
                    assertThat(memory.held()).isEqualTo(1000);
                });
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).hasSize(1000);
        assertThat(memory.held()).isZero();
    }

    @Test
    void whatIsWrittenByAWriterCountsToo() throws Exception {
        MockHttpServletResponse response =
                send((_, answer) -> answer.getWriter().println("a".repeat(2000)));
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void whileOthersHoldTheMemoryTheAnswerComesLater() throws Exception {
        try (WorkMemory.Share others = memory.share("others");
                WorkMemory.Share more = memory.share("more")) {
            others.take(5000);
            more.take(4500);
            MockHttpServletResponse response = send((_, answer) -> write(answer, 100, 6));
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void aClientThatHasTheAnswerGetsItNotAgain() throws Exception {
        MockHttpServletResponse first = send((_, answer) -> write(answer, 5, 1));
        String tag = first.getHeader("ETag");
        assertThat(tag).isEqualTo("W/\"..594f803b380a41396ed63dca39503542\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        request.addHeader("If-None-Match", tag);
        MockHttpServletResponse again = send((_, answer) -> write(answer, 5, 1));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
    }

    /**
     * An answer that the client has is not made again while nothing has changed that it depends on.
     * Siblings: GET and HEAD.
     */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    @Tag("fault:G4")
    void whileNothingHasChangedTheAnswerIsNotMadeAgain(String method) throws Exception {
        request.setMethod(method);
        state = "s1";
        MockHttpServletResponse first =
                send((_, answer) -> {
                    ((HttpServletResponse) answer).setHeader("Noaber-Commit", "21");
                    write(answer, 5, 1);
                });
        String tag = first.getHeader("ETag");
        assertThat(tag).startsWith("W/\"s1.21.");
        request.addHeader("If-None-Match", "\"another\", " + tag);
        MockHttpServletResponse again =
                send((_, _) -> {
                    throw new AssertionError("The answer is made again");
                });
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getHeader("Noaber-Commit")).isEqualTo("21");
        assertThat(again.getHeader("Cache-Control")).isEqualTo("private, no-cache");

        state = "s2";
        MockHttpServletResponse same =
                send((_, answer) -> {
                    write(answer, 5, 1);
                });
        assertThat(same.getStatus()).as("made again, and the same").isEqualTo(304);
        assertThat(send((_, answer) -> write(answer, 6, 1)).getStatus()).isEqualTo(200);
    }

    /** Browsers keep answers, and no refusals. */
    @Test
    @Tag("fault:G4")
    void aRefusalIsNotKept() throws Exception {
        MockHttpServletResponse refused =
                send((_, answer) -> {
                    ((HttpServletResponse) answer).setStatus(404);
                    write(answer, 5, 1);
                });
        assertThat(refused.getHeader("ETag")).isNull();
        assertThat(refused.getHeader("Cache-Control")).isNull();
    }

    private static void write(ServletResponse answer, int bytes, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            answer.getOutputStream().write("a".repeat(bytes).getBytes());
        }
    }

    private MockHttpServletResponse send(FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain tolerant =
                (asked, answer) -> {
                    try {
                        chain.doFilter(asked, answer);
                    } catch (IOException e) {
                        assertThat(e).hasMessageContaining("cannot be held");
                    }
                };
        new AnswerFilter(1000, memory, JsonMapper.shared(), _ -> false, _ -> state)
                .doFilter(request, response, tolerant);
        return response;
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/communities/1/learning");
        request.setUserPrincipal(() -> "asker");
        return request;
    }
}
