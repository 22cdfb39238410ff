package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir private Path root;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void builtServicesAndFreePorts() throws Exception {
        Files.createDirectories(root.resolve("command-service/target"));
        Files.createDirectories(root.resolve("query-service/target"));
        for (String part :
                List.of(
                        "MONGODB",
                        "KAFKA",
                        "KAFKA_CONTROLLER",
                        "IDENTITY",
                        "COMMANDS",
                        "QUERIES")) {
            environment.put("NOABER_" + part + "_PORT", Integer.toString(Ports.free()));
        }
        environment.put("NOABER_HOME", root.resolve("home").toString());
    }

    @Test
    void onAReadyMachineNothingIsWrong() {
        assertThatCode(() -> preflight().check()).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws Exception {
        int port = Integer.parseInt(environment.get("NOABER_QUERIES_PORT"));
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> preflight().check())
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("NOABER_QUERIES_PORT");
        }
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws Exception {
        Files.delete(root.resolve("query-service/target"));
        assertThatThrownBy(() -> preflight().check())
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("query-service");
    }

    @Test
    void aRunningLauncherIsNotStartedTwice() {
        Settings settings = settings();
        var running = new ServerProcess("x", root.resolve("x.log"), settings.launcherPid());
        running.start(List.of("sleep", "60"), Map.of());
        try {
            assertThatThrownBy(() -> preflight().check())
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageContaining("runs already (process " + running.pid() + ")");
            assertThat(settings.home().resolve("noaber-home")).doesNotExist();
        } finally {
            running.kill();
        }
        preflight().check();
    }

    private Preflight preflight() {
        return new Preflight(settings());
    }

    private Settings settings() {
        return new Settings(new Checkout(root), environment);
    }
}
