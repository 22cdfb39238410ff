package nl.noaber.infra.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Ports on the loopback interface. */
public final class Ports {

    private static final RandomGenerator RANDOM = new SecureRandom();

    private Ports() {}

    /**
     * A free port between 20000 and 31999, below the range of ephemeral ports.
     *
     * @throws LocalRunException if none is found
     */
    public static int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = RANDOM.nextInt(20_000, 32_000);
            if (!taken(port)) {
                return port;
            }
        }
        throw new LocalRunException("No free port between 20000 and 32000 on this machine");
    }

    /** Whether a process listens on the port. */
    public static boolean taken(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException busy) {
            return true;
        }
    }
}
