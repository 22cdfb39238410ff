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
 * One child process with a log file and a pid file; the pid file lets a later launcher find what an
 * earlier one left behind.
 */
public final class ServerProcess {

    private static final @Nullable Path SETSID = OnPath.find("setsid");

    private final String name;
    private final Path log;
    private final Path pidFile;
    private @Nullable Process process;
    private boolean retired;
    private final AtomicBoolean guarded = new AtomicBoolean();

    public ServerProcess(String name, Path log, Path pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** Starts the command in a session of its own, so that Ctrl-C reaches the launcher only. */
    public synchronized void start(List<String> command, Map<String, String> environment) {
        if (retired) {
            throw new CannotStart(name + " is being stopped");
        }
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        stopLeftover(Duration.ofSeconds(20));
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
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process started = builder.start();
            process = started;
            Files.writeString(pidFile, started.pid() + " " + startedAt(started.toHandle()));
        } catch (IOException e) {
            throw new CannotStart("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** For whoever may forget to stop it: it does not outlive this program. */
    void endWithThisProgram() {
        if (guarded.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end " + name));
        }
    }

    /** From now on it is never started again, whoever may be about to. */
    public synchronized void retire() {
        retired = true;
    }

    /**
     * Asks the process to end, and ends it by force when it takes longer than the patience.
     *
     * @return whether it ended by itself
     */
    public synchronized boolean stop(Duration patience) {
        boolean byItself = true;
        if (process != null) {
            byItself = end(process.toHandle(), patience);
            reap(process);
        }
        forget();
        return byItself;
    }

    /** Ends the process at once, as a power cut would. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            reap(process);
        }
        forget();
    }

    public synchronized boolean isAlive() {
        return process != null && runs(process.toHandle());
    }

    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process.pid();
    }

    /** Completes when the process now running has ended. */
    public synchronized CompletableFuture<Process> ended() {
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process.onExit();
    }

    public Path log() {
        return log;
    }

    /** The last lines of the log, for a message about a failed start. */
    public String lastWords(int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }

    /** The process named in the pid file, if it is still that very process. */
    public static Optional<ProcessHandle> leftover(Path pidFile) {
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

    /** Ends what an earlier launcher left behind under this pid file. */
    public void stopLeftover(Duration patience) {
        leftover(pidFile).ifPresent(handle -> end(handle, patience));
        forget();
    }

    /** Asks the process of the pid file to end; true once it has, or when there is none. */
    public static boolean ask(Path pidFile, Duration patience) {
        return leftover(pidFile)
                .map(handle -> {
                    handle.destroy();
                    return awaitEnd(handle, patience);
                })
                .orElse(true);
    }

    private static boolean end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        if (awaitEnd(handle, patience)) {
            return true;
        }
        handle.destroyForcibly();
        awaitEnd(handle, Duration.ofSeconds(10));
        return false;
    }

    /** Not by way of a future: those complete on threads that may be waiting for this process. */
    private static void reap(Process ended) {
        try {
            ended.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
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

    /** A process that has ended but that its parent never asked after does not run either. */
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
            throw new CannotStart("Cannot remove " + pidFile + ": " + e.getMessage(), e);
        }
    }
}
