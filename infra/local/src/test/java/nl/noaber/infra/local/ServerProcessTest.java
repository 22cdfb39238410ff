package nl.noaber.infra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir private Path folder;
    private Path pidFile;

    @BeforeEach
    void names() {
        pidFile = folder.resolve("run/sleeper.pid");
    }

    @Test
    void aStoppedProcessIsGoneAndForgotten() {
        ServerProcess sleeper = sleeper();
        long pid = sleeper.pid();
        assertThat(sleeper.stop(Duration.ofSeconds(5))).isTrue();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void whatAnEarlierLauncherLeftIsEndedByTheNextStart() {
        long orphan = sleeper().pid();
        ServerProcess next = sleeper();
        assertThat(ProcessHandle.of(orphan)).isEmpty();
        assertThat(next.pid()).isNotEqualTo(orphan);
        next.kill();
    }

    @Test
    void aStrangerThatGotTheSamePidIsLeftAlone() throws Exception {
        ServerProcess stranger = sleeper();
        Files.writeString(pidFile, stranger.pid() + " 2001-01-01T00:00:00Z");
        assertThat(ServerProcess.findRunning(pidFile)).isEmpty();
        sleeper().kill();
        assertThat(stranger.isAlive()).isTrue();
        stranger.kill();
    }

    @Test
    void aProcessThatIgnoresTheRequestIsEndedByForce() {
        ServerProcess stubborn = process();
        stubborn.start(
                List.of("sh", "-c", "trap '' TERM; echo 1; while :; do sleep 0.1; done"), Map.of());
        awaitLine(stubborn);
        long pid = stubborn.pid();
        assertThat(stubborn.stop(Duration.ofMillis(300))).isFalse();
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void aProcessWhoseRestartIsForbiddenDoesNotStart() {
        ServerProcess sleeper = sleeper();
        sleeper.forbidRestart();
        sleeper.kill();
        assertThatThrownBy(() -> sleeper.start(List.of("sleep", "60"), Map.of()))
                .isInstanceOf(LocalRunException.class);
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aRequestedStopEndsTheProcessOfThePidFile() {
        ServerProcess sleeper = sleeper();
        assertThat(ServerProcess.requestStop(pidFile, Duration.ofSeconds(5))).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(ServerProcess.requestStop(pidFile, Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aZombieDoesNotRun() throws Exception {
        ServerProcess parent = process();
        // The inner shell ends at once; the sleep that replaces its parent never reaps it.
        parent.start(List.of("sh", "-c", "sh -c 'exit 0' & echo $!; exec sleep 60"), Map.of());
        long zombie = awaitLine(parent);
        awaitEnd(zombie);
        ProcessHandle handle = ProcessHandle.of(zombie).orElseThrow();
        Files.writeString(pidFile, zombie + " " + handle.info().startInstant().orElseThrow());
        assertThat(handle.isAlive()).isTrue();
        assertThat(ServerProcess.findRunning(pidFile)).isEmpty();
        parent.kill();
    }

    @Test
    void outputGoesToTheLog() {
        ServerProcess speaker = process();
        speaker.start(List.of("sh", "-c", "echo one; echo two"), Map.of());
        speaker.ended().join();
        assertThat(speaker.lastWords(1)).isEqualTo("two");
    }

    /** The last line of the log, once there is one: a process id. */
    private static long awaitLine(ServerProcess process) {
        return Long.parseLong(await().until(() -> process.lastWords(1), line -> !line.isBlank()));
    }

    /** Waits until the process has ended; it remains a zombie, as its parent does not reap it. */
    private static void awaitEnd(long pid) {
        await().until(() -> Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z "));
    }

    private ServerProcess process() {
        return new ServerProcess("sleeper", folder.resolve("logs/sleeper.log"), pidFile);
    }

    private ServerProcess sleeper() {
        ServerProcess sleeper = process();
        sleeper.start(List.of("sleep", "60"), Map.of());
        return sleeper;
    }
}
