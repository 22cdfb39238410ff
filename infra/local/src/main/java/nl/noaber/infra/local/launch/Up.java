package nl.noaber.infra.local.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.LogRotation;
import nl.noaber.infra.local.ServerProcess;
import org.jspecify.annotations.Nullable;

/** {@code up}: starts the parts in order, supervises them, and stops them at exit. */
final class Up {

    private final Settings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Held until this process exits; the operating system releases it. */
    private @Nullable FileLock lock;

    Up(Settings settings) {
        this.settings = settings;
    }

    /** Runs until stopped; a part that ends is started again. */
    int run() throws InterruptedException {
        StaleProcesses.of(settings).stop(System.out::println);
        Preflight preflight = new Preflight(settings);
        preflight.check();
        claim();
        Parts parts = Parts.of(settings);
        var scenario = new ScenarioPlayer(settings);
        var progress = new Progress(System.out, parts.all().size() + 1);
        var supervisor = new Supervisor(progress::say, threads);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(parts, supervisor, progress), "stop"));
        progress.say("Noaber starts; its data are in " + settings.home());
        startAll(parts, progress);
        if (stopped.get()) {
            return 1;
        }
        parts.all().forEach(supervisor::watch);
        playOnce(scenario, progress);
        new Welcome(settings).print(progress);
        ready();
        threads.execute(this::rotateLogs);
        supervisor.awaitStopping();
        return 0;
    }

    /** Looks every minute, for as long as this process lives. */
    private void rotateLogs() {
        var rotation = LogRotation.daily(InstantSource.system());
        try {
            while (!stopped.get()) {
                for (Path folder :
                        List.of(settings.logs(), settings.mongoFolder(), settings.kafkaFolder())) {
                    rotation.rotateAll(folder);
                }
                Thread.sleep(Duration.ofMinutes(1));
            }
        } catch (IOException e) {
            System.err.println("noaber: the logs are not rotated any more: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAll(Parts parts, Progress progress) {
        join(parts.store().stream().map(part -> start(part, progress)).toList());
        join(
                Stream.concat(parts.broker().stream(), parts.services().stream())
                        .map(part -> start(part, progress))
                        .toList());
    }

    private CompletableFuture<Void> start(Part part, Progress progress) {
        return CompletableFuture.runAsync(
                () -> {
                    if (!stopped.get()) {
                        part.start().run();
                        progress.done(part.name(), part.address());
                    }
                },
                threads);
    }

    private void join(List<CompletableFuture<Void>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (stopped.get()) {
                // Failures during a stop are expected.
                return;
            }
            if (e.getCause() instanceof LocalRunException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private void playOnce(ScenarioPlayer scenario, Progress progress) {
        if (!scenario.isBuilt()) {
            progress.done("scenario", "not built");
        } else if (scenario.isPlayed()) {
            progress.done("scenario", "was played before");
        } else if (scenario.play(progress)) {
            progress.done("scenario", "played");
        } else {
            progress.done("scenario", "did not come to its end, see " + scenario.log());
        }
    }

    private void stop(Parts parts, Supervisor supervisor, Progress progress) {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        supervisor.stopping();
        parts.all().stream()
                .map(Part::process)
                .filter(Objects::nonNull)
                .forEach(ServerProcess::forbidRestart);
        progress.say("Noaber stops (the first time it also prepares faster starts)");
        stopAll(parts.services());
        stopAll(parts.broker());
        stopAll(parts.store());
        release();
        progress.say("Noaber has stopped");
        closeOutput();
    }

    /** Hides the messages of the JVM while it writes the AOT cache. */
    private static void closeOutput() {
        try (var out = new FileOutputStream(FileDescriptor.out);
                var err = new FileOutputStream(FileDescriptor.err)) {
            out.flush();
            err.flush();
        } catch (IOException alreadyClosed) {
            // The reader of the output has gone.
        }
    }

    private void stopAll(List<Part> parts) {
        var stops = new ArrayList<CompletableFuture<Void>>();
        parts.forEach(part -> stops.add(CompletableFuture.runAsync(part.stop(), threads)));
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new))
                .exceptionally(failure -> {
                    System.err.println("noaber: " + failure.getMessage());
                    return null;
                })
                .join();
    }

    private void claim() {
        ProcessHandle self = ProcessHandle.current();
        try {
            Files.createDirectories(settings.run());
            lock =
                    FileChannel.open(
                                    settings.run().resolve("launcher.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE)
                            .tryLock();
            if (lock == null) {
                throw new LocalRunException("Noaber is being started already");
            }
            Files.deleteIfExists(settings.run().resolve("ready"));
            Files.writeString(
                    settings.launcherPid(),
                    self.pid() + " " + self.info().startInstant().orElse(Instant.EPOCH));
        } catch (IOException e) {
            throw new LocalRunException("Cannot write to " + settings.run(), e);
        }
    }

    private void ready() {
        try {
            Files.writeString(settings.run().resolve("ready"), "");
        } catch (IOException e) {
            throw new LocalRunException("Cannot write to " + settings.run(), e);
        }
    }

    private void release() {
        try {
            Files.deleteIfExists(settings.run().resolve("ready"));
            Files.deleteIfExists(settings.launcherPid());
        } catch (IOException e) {
            System.err.println("noaber: " + e.getMessage());
        }
    }
}
