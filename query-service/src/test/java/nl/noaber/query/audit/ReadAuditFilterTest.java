package nl.noaber.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Which requests open no live stream. {@link ReadAuditIT} tests that one does whose path is
 * percent-encoded: only a real container decodes it.
 */
class ReadAuditFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/live,             /communities",
        "/live/,            /live/",
        "/Live,             /Live",
        "/live2,            /live2",
        "/communities/live, /communities/live",
        "/%2Flive,          //live"
    })
    void anotherDecodedPathIsNoStream(String written, String decoded) {
        var request = new MockHttpServletRequest("GET", written);
        request.setServletPath(decoded);

        assertThat(ReadAuditFilter.isStream(request)).isFalse();
    }
}
