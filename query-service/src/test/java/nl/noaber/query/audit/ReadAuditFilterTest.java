package nl.noaber.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which answers are looked at before they are given. */
class ReadAuditFilterTest {

    @Test
    void aStreamIsKnownHoweverItsAddressIsWritten() {
        assertThat(ReadAuditFilter.isStream(asking("/%6cive", "/live"))).isTrue();
    }

    @Test
    void whatOnlyLooksLikeAStreamIsNone() {
        assertThat(ReadAuditFilter.isStream(asking("/live", "/communities"))).isFalse();
    }

    private static MockHttpServletRequest asking(String written, String path) {
        var request = new MockHttpServletRequest("GET", written);
        request.setServletPath(path);
        return request;
    }
}
