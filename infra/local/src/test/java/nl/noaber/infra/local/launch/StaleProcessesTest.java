package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessesTest {

    @TempDir private Path root;

    @Test
    void theyAreStoppedOnceTheirLauncherHasEnded() {
        var settings = new Settings(new Checkout(root), Map.of());
        ServerProcess launcher = sleeper(settings.launcherPid());
        ServerProcess orphan = sleeper(settings.run().resolve("commands.pid"));
        var output = new ArrayList<String>();

        assertThat(StaleProcesses.of(settings).stop(output::add)).isZero();
        assertThat(orphan.isAlive()).isTrue();

        ProcessHandle.of(launcher.pid()).orElseThrow().destroyForcibly();
        launcher.ended().join();
        assertThat(StaleProcesses.of(settings).stop(output::add)).isOne();
        assertThat(output).containsExactly("Stopping commands of an earlier run");
        assertThat(orphan.isAlive()).isFalse();
    }

    private ServerProcess sleeper(Path pidFile) {
        var process = new ServerProcess("sleeper", root.resolve("log"), pidFile);
        process.start(List.of("sleep", "60"), Map.of());
        return process;
    }
}
