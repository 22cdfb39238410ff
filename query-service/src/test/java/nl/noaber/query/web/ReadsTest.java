package nl.noaber.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which answers are looked at before they are given. */
class ReadsTest {

    @Test
    void aStreamIsKnownHoweverItsAddressIsWritten() {
        assertThat(Reads.isStream(asking("/%6cive", "/live"))).isTrue();
    }

    @Test
    void whatOnlyLooksLikeAStreamIsNone() {
        assertThat(Reads.isStream(asking("/live", "/communities"))).isFalse();
    }

    private static MockHttpServletRequest asking(String written, String path) {
        var request = new MockHttpServletRequest("GET", written);
        request.setServletPath(path);
        return request;
    }
}
