package nl.noaber.infra.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends requests to a server on the loopback interface byte by byte as they are given, also those
 * that an HTTP client would not send.
 */
public record RawHttp(int port) {

    private static final int TIMEOUT_MILLIS = 30_000;

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** The media type without parameters; empty if there is none. */
        public String type() {
            return headers.getOrDefault("content-type", "").replaceFirst(";.*", "");
        }
    }

    /**
     * Sends one request on a connection of its own.
     *
     * @param target path and query, unchecked
     * @param headers each as {@code Name: value}, unchecked
     */
    public Answer send(String method, String target, byte[] body, String... headers)
            throws IOException {
        var head =
                new StringBuilder(
                        "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(method, target, port));
        head.append("Connection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            write(socket, head.append("\r\n").toString().getBytes(ISO_8859_1), body);
            return answer(read(socket));
        }
    }

    /** A server that refuses a request by its head may close the connection before the body. */
    private static void write(Socket socket, byte[] head, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(head);
        try {
            out.write(body);
            out.flush();
        } catch (SocketException e) {
            if (socket.getInputStream().available() == 0) {
                throw e;
            }
        }
    }

    /** A server that refuses a request before it has read all of it may close the connection. */
    private static byte[] read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toByteArray();
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No answer: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String body = text.substring(end + 4);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(
                        (headers.containsKey("transfer-encoding") ? dechunked(body) : body)
                                .getBytes(ISO_8859_1),
                        UTF_8));
    }

    private static String dechunked(String body) {
        var whole = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(body.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            whole.append(body, line + 2, Math.min(body.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return whole.toString();
    }
}
