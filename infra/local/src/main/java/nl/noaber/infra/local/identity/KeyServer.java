package nl.noaber.infra.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import nl.noaber.infra.local.LocalRunException;

/**
 * A token issuer for tests of one service: it serves its public key as a JSON Web Key Set and signs
 * {@link Tokens}. It has no token endpoint.
 */
public final class KeyServer implements AutoCloseable {

    private final SigningKey key;
    private final HttpServer server;

    private KeyServer(SigningKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /**
     * Serves the key stored in the folder at {@code /oauth2/jwks}, on a free port of the loopback
     * interface; generates the key first if the folder has none.
     *
     * @throws LocalRunException if the key cannot be read or the server cannot listen
     */
    public static KeyServer start(Path folder) {
        try {
            var key = SigningKey.in(folder.resolve("signing.key"));
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys =
                    new JWKSet(key.jwk().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
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
            throw new LocalRunException("Cannot publish the signing key: " + e.getMessage(), e);
        }
    }

    /** The issuer of the tokens: the value for {@code NOABER_ISSUER}. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Creates tokens that verify with the served key. */
    public Tokens tokens() {
        return new Tokens(key, issuer(), InstantSource.system());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
