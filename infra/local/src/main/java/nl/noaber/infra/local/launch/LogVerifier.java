package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.util.List;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.infra.local.Ports;

/** {@code verify-log}: verifies the hash chain; starts MongoDB first if it does not run. */
record LogVerifier(Settings settings, List<String> command) {

    int run() {
        if (settings.givenMongo().isPresent() || Ports.taken(settings.mongoPort())) {
            return verify();
        }
        try (MongoServer _ = MongoServer.in(settings.mongoFolder(), settings.mongoPort()).start()) {
            return verify();
        }
    }

    private int verify() {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(settings.addresses());
        try {
            return builder.start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new LocalRunException("Cannot verify the log: " + e.getMessage(), e);
        }
    }
}
