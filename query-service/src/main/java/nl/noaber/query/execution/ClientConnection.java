package nl.noaber.query.execution;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/** Whether the client of a request still waits, as the server that took the request knows it. */
public final class ClientConnection {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    private ClientConnection() {}

    /**
     * Makes the connection of a request known.
     *
     * @param gone whether the client has closed it; only called by the thread of the request
     */
    public static void register(HttpServletRequest request, BooleanSupplier gone) {
        request.setAttribute(ATTRIBUTE, gone);
    }

    static boolean isGone(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier gone
                && gone.getAsBoolean();
    }
}
