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

    /** A free port below the range from which the system takes ports for outgoing connections. */
    public static int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = RANDOM.nextInt(20_000, 32_000);
            if (!taken(port)) {
                return port;
            }
        }
        throw new CannotStart("No free port between 20000 and 32000 on this machine");
    }

    /** Whether something listens on the port already. */
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
