package nl.noaber.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A child process with a log file and a pid file. The pid file holds the process id and the start
 * time, so that a later launcher finds a process that an earlier one left running.
 */
public final class ServerProcess {

    private static final @Nullable Path SETSID = SystemPath.find("setsid");

    private final String name;
    private final Path log;
    private final Path pidFile;
    private @Nullable Process process;
    private boolean restartForbidden;
    private final AtomicBoolean killedAtExit = new AtomicBoolean();

    /** A process that does not run yet; the name is for messages. */
    public ServerProcess(String name, Path log, Path pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
    }

    /**
     * Starts the command in its own session, so that Ctrl-C reaches the launcher only. Stops the
     * process of the pid file first, if it still runs.
     *
     * @param environment variables in addition to those of this process
     * @throws LocalRunException if it cannot be started, or {@link #forbidRestart} was called
     */
    public synchronized void start(List<String> command, Map<String, String> environment) {
        if (restartForbidden) {
            throw new LocalRunException(name + " is being stopped");
        }
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        stopStale(Duration.ofSeconds(20));
        var line = new ArrayList<String>();
        if (SETSID != null) {
            line.add(SETSID.toString());
        }
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            OwnerOnly.file(log);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process started = builder.start();
            process = started;
            Files.writeString(pidFile, started.pid() + " " + startedAt(started.toHandle()));
        } catch (IOException e) {
            throw new LocalRunException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** Registers a shutdown hook that kills the process when this JVM exits. */
    void killAtExit() {
        if (killedAtExit.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end " + name));
        }
    }

    /** Makes every later {@link #start} fail, also one by a concurrent supervisor. */
    public synchronized void forbidRestart() {
        restartForbidden = true;
    }

    /**
     * Sends SIGTERM to the process, and SIGKILL if it still runs after the timeout.
     *
     * @return whether it ended before the timeout
     */
    public synchronized boolean stop(Duration timeout) {
        boolean byItself = true;
        if (process != null) {
            byItself = end(process.toHandle(), timeout);
            reap(process);
        }
        forget();
        return byItself;
    }

    /** Ends the process at once (SIGKILL). */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            reap(process);
        }
        forget();
    }

    /** Whether the process runs; a zombie does not run. */
    public synchronized boolean isAlive() {
        return process != null && runs(process.toHandle());
    }

    /**
     * The process id.
     *
     * @throws IllegalStateException if no process was started
     */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process.pid();
    }

    /**
     * Completes when the current process ends.
     *
     * @throws IllegalStateException if no process was started
     */
    public synchronized CompletableFuture<Process> ended() {
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process.onExit();
    }

    /** The file with the output of the process. */
    public Path log() {
        return log;
    }

    /** The last lines of the log, for an error message. */
    public String lastWords(int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }

    /** The process of the pid file, if it runs and its start time matches. */
    public static Optional<ProcessHandle> findRunning(Path pidFile) {
        try {
            String[] words = Files.readString(pidFile).strip().split(" ", -1);
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ServerProcess::runs)
                    .filter(handle -> startedAt(handle).equals(started));
        } catch (IOException | RuntimeException noneOrUnreadable) {
            return Optional.empty();
        }
    }

    /** Stops the process of the pid file, if an earlier launcher left it running. */
    public void stopStale(Duration timeout) {
        findRunning(pidFile).ifPresent(handle -> end(handle, timeout));
        forget();
    }

    /** Sends SIGTERM to the process of the pid file; true if none runs within the timeout. */
    public static boolean requestStop(Path pidFile, Duration timeout) {
        return findRunning(pidFile)
                .map(handle -> {
                    handle.destroy();
                    return awaitEnd(handle, timeout);
                })
                .orElse(true);
    }

    private static boolean end(ProcessHandle handle, Duration timeout) {
        handle.destroy();
        if (awaitEnd(handle, timeout)) {
            return true;
        }
        handle.destroyForcibly();
        awaitEnd(handle, Duration.ofSeconds(10));
        return false;
    }

    /** Waits without a future, because the threads that complete futures may wait for this lock. */
    private static void reap(Process ended) {
        try {
            ended.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (runs(handle)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A zombie, which has ended but was not reaped by its parent, does not run. */
    private static boolean runs(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
            return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException noProcFolder) {
            return handle.isAlive();
        }
    }

    private static Instant startedAt(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new LocalRunException("Cannot remove " + pidFile + ": " + e.getMessage(), e);
        }
    }
}
