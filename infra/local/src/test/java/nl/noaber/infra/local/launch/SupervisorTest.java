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
import java.util.stream.LongStream;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.FixedBackOff;

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

    /**
     * A part that keeps ending is started again for ever, and no other part is touched. Siblings:
     * every part with a process of its own, and a part whose start fails.
     */
    @Test
    @Tag("fault:A4")
    void aPartThatKeepsEndingIsStartedAgainAndTheOthersRunOn() throws Exception {
        supervisor.watch(part("sleep 60", new AtomicInteger()));
        ServerProcess healthy = process;
        long pid = healthy.pid();
        try {
            var impatient =
                    new Supervisor(
                            output::add,
                            ForkJoinPool.commonPool(),
                            new FixedBackOff(1, FixedBackOff.UNLIMITED_ATTEMPTS));
            var starts = new AtomicInteger();
            impatient.watch(part("restless", "sleep 0.01; exit 3", starts));
            while (starts.get() < 12) {
                assertThat(output.poll(10, TimeUnit.SECONDS)).startsWith("restless ");
            }
            impatient.stopping();
            assertThat(healthy.isAlive()).isTrue();
            assertThat(healthy.pid()).isEqualTo(pid);
        } finally {
            supervisor.stopping();
            healthy.kill();
        }
    }

    /**
     * The pauses between restarts grow to a bound. Siblings: none, one supervisor has all parts.
     */
    @Test
    @Tag("fault:A4")
    void thePausesGrowUpToAMinute() {
        process = new ServerProcess("none", folder.resolve("log"), folder.resolve("pid"));
        BackOffExecution pauses = Supervisor.growing().start();
        assertThat(LongStream.generate(pauses::nextBackOff).limit(9))
                .containsExactly(
                        1000L, 2000L, 4000L, 8000L, 16_000L, 32_000L, 60_000L, 60_000L, 60_000L);
    }

    /** A part whose start fails is tried again. Siblings: a part that ends after its start. */
    @Test
    @Tag("fault:A4")
    void aPartThatDoesNotStartIsTriedAgain() throws Exception {
        var impatient =
                new Supervisor(
                        output::add,
                        ForkJoinPool.commonPool(),
                        new FixedBackOff(1, FixedBackOff.UNLIMITED_ATTEMPTS));
        process = new ServerProcess("sleeper", folder.resolve("log"), folder.resolve("pid"));
        var starts = new AtomicInteger();
        Runnable start =
                () -> {
                    int number = starts.incrementAndGet();
                    if (number > 1 && number < 10) {
                        throw new LocalRunException("no room");
                    }
                    process.start(
                            List.of("sh", "-c", number == 1 ? "exit 1" : "sleep 60"), Map.of());
                };
        start.run();
        impatient.watch(new Part("sleeper", "nowhere", process, start, process::kill));
        String last = "";
        while (!"sleeper runs again".equals(last)) {
            last = output.poll(10, TimeUnit.SECONDS);
        }
        impatient.stopping();
        assertThat(starts).hasValue(10);
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
        return part("sleeper", script, starts);
    }

    private Part part(String name, String script, AtomicInteger starts) {
        process =
                new ServerProcess(
                        name, folder.resolve(name + ".log"), folder.resolve(name + ".pid"));
        Runnable start =
                () -> {
                    starts.incrementAndGet();
                    process.start(List.of("sh", "-c", script), Map.of());
                };
        start.run();
        return new Part(name, "nowhere", process, start, process::kill);
    }
}
