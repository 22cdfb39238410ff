package nl.noaber.query.wiring;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.noaber.query.execution.ClientConnection;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Tomcat notices while a query computes that its client has gone. Siblings: every GET of the
 * query-service.
 */
@Tag("fault:A3")
@Timeout(60)
class ClientConnectionValveTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir private Path folder;
    private final Tomcat tomcat = new Tomcat();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final CountDownLatch sent = new CountDownLatch(1);

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getEngine().getPipeline().addValve(new ClientConnectionValve());
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "computing", new Computing());
        context.addServletMappingDecoded("/", "computing");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aClientThatClosesItsConnectionHasGone() throws Exception {
        try (Socket client = connected()) {
            client.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("waits");
        }
        sent.countDown();
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("gone");
    }

    @Test
    void aClientThatSendsItsNextRequestEarlyIsStillThereAndGetsBothAnswers() throws Exception {
        try (Socket client = connected()) {
            client.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("waits");
            client.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            sent.countDown();
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("still there");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("waits");
        }
    }

    private Socket connected() throws IOException {
        return new Socket("127.0.0.1", tomcat.getConnector().getLocalPort());
    }

    /** Looks at the connection after the client has done the next thing, 50 times at most. */
    private final class Computing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var gone = (BooleanSupplier) request.getAttribute(ClientConnection.class.getName());
            assertThat(gone.getAsBoolean()).isFalse();
            seen.add("waits");
            try {
                sent.await();
                for (int i = 0; i < 50 && !gone.getAsBoolean(); i++) {
                    new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            seen.add(gone.getAsBoolean() ? "gone" : "still there");
        }
    }
}
