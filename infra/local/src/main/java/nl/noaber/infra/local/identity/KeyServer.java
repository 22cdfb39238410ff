package nl.noaber.infra.local.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import nl.noaber.infra.local.CannotStart;

/** An issuer for tests of one service: it publishes its key and signs tokens, and no more. */
public final class KeyServer implements AutoCloseable {

    private final SigningKey key;
    private final HttpServer server;

    private KeyServer(SigningKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /** Publishes the key kept in the folder, on a free port. */
    public static KeyServer start(Path folder) {
        try {
            var key = SigningKey.in(folder.resolve("signing.key"));
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = key.jwks().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/oauth2/jwks",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        try (var body = exchange.getResponseBody()) {
                            body.write(keys);
                        }
                    });
            server.start();
            return new KeyServer(key, server);
        } catch (IOException e) {
            throw new CannotStart("Cannot publish the signing key: " + e.getMessage(), e);
        }
    }

    /** The value for {@code NOABER_ISSUER}. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public Tokens tokens() {
        return new Tokens(key, issuer(), InstantSource.system());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
