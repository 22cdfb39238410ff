package nl.noaber.query.wiring;

import jakarta.servlet.ServletException;
import java.io.IOException;
import nl.noaber.query.execution.ClientConnection;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets the thread of a request look whether its client has closed the connection. The servlet API
 * shows that only to a thread that writes, and an answer is written when it is whole.
 */
final class ClientConnectionValve extends ValveBase {

    ClientConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ClientConnection.register(request, () -> isClosed(request.getCoyoteRequest()));
        getNext().invoke(request, response);
    }

    /**
     * Reads without waiting. At the end of the connection Tomcat reports that there is something to
     * read each time; after the beginning of a next request it does so once.
     */
    private static boolean isClosed(org.apache.coyote.Request request) {
        boolean first = isReadable(request);
        return first && isReadable(request);
    }

    private static boolean isReadable(org.apache.coyote.Request request) {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }
}
