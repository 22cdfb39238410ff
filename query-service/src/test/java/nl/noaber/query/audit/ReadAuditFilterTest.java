package nl.noaber.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requests open a live stream, by the path that a real Tomcat makes of what was sent. */
class ReadAuditFilterTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path folder;
    private static Tomcat tomcat;

    @BeforeAll
    static void start() throws LifecycleException {
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "answering", new Answering());
        context.addServletMappingDecoded("/live", "answering");
        context.addServletMappingDecoded("/communities", "answering");
        tomcat.start();
    }

    @AfterAll
    static void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aStreamIsKnownHoweverItsAddressIsWritten() throws Exception {
        assertThat(isStream("/live")).isEqualTo("true");
        assertThat(isStream("/%6cive")).isEqualTo("true");
        assertThat(isStream("/liv%65?after=1")).isEqualTo("true");
    }

    @Test
    void anotherResourceIsNoStreamThoughItsAddressNamesOne() throws Exception {
        assertThat(isStream("/communities?from=/live")).isEqualTo("false");
    }

    private static String isStream(String address) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + address);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }

    private static final class Answering extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().print(ReadAuditFilter.isStream(request));
        }
    }
}
