package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.infra.local.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SupervisorTest {

    @TempDir private Path folder;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final Supervisor supervisor = new Supervisor(output::add, ForkJoinPool.commonPool());
    private ServerProcess process;

    @AfterEach
    void stop() {
        supervisor.stopping();
        process.kill();
    }

    @Test
    void aKilledPartIsStartedAgain() throws Exception {
        supervisor.watch(part("sleep 60", new AtomicInteger()));
        long first = process.pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        assertThat(output.poll(10, TimeUnit.SECONDS)).startsWith("sleeper ended (137)");
        assertThat(output.poll(10, TimeUnit.SECONDS)).isEqualTo("sleeper runs again");
        assertThat(process.isAlive()).isTrue();
        assertThat(process.pid()).isNotEqualTo(first);
    }

    @Test
    void aPartThatKeepsEndingIsGivenUp() throws Exception {
        var starts = new AtomicInteger();
        supervisor.watch(part("sleep 0.05; exit 3", starts));
        supervisor.awaitGivenUp();
        assertThat(starts).hasValue(6);
        assertThat(output).last().isEqualTo("sleeper keeps ending; giving up");
    }

    @Test
    void aWantedEndIsNoReasonToStart() throws Exception {
        var starts = new AtomicInteger();
        supervisor.watch(part("sleep 60", starts));
        supervisor.stopping();
        process.kill();
        assertThat(output.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(starts).hasValue(1);
    }

    private Part part(String script, AtomicInteger starts) {
        process = new ServerProcess("sleeper", folder.resolve("log"), folder.resolve("pid"));
        Runnable start =
                () -> {
                    starts.incrementAndGet();
                    process.start(List.of("sh", "-c", script), Map.of());
                };
        start.run();
        return new Part("sleeper", "nowhere", process, start, process::kill);
    }
}
