package nl.noaber.infra.local.launch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.noaber.infra.local.ServerProcess;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Restarts a part when its process ends unexpectedly: at once, and after growing pauses if it ends
 * again soon. It never gives up, and never touches a part that runs.
 */
final class Supervisor {

    private static final Duration STEADY = Duration.ofMinutes(10);

    private final Consumer<String> output;
    private final Executor executor;
    private final BackOff pauses;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** A supervisor that pauses for at most a minute. */
    Supervisor(Consumer<String> output, Executor executor) {
        this(output, executor, growing());
    }

    /**
     * @param pauses the pauses before the second and later restarts in a row
     */
    Supervisor(Consumer<String> output, Executor executor, BackOff pauses) {
        this.output = output;
        this.executor = executor;
        this.pauses = pauses;
    }

    /** One second, two, four, and so on up to a minute. */
    static BackOff growing() {
        var growing = new ExponentialBackOff(1000, 2);
        growing.setMaxInterval(60_000);
        return growing;
    }

    void watch(Part part) {
        watch(part, new Restarts());
    }

    /** Disables restarts, before the parts are stopped. */
    void stopping() {
        stop.countDown();
    }

    /** Blocks until {@link #stopping} is called. */
    void awaitStopping() throws InterruptedException {
        stop.await();
    }

    /** The restarts of one part in a row; used by one thread after another. */
    private final class Restarts {
        private int number;
        private BackOffExecution left = pauses.start();

        void reset() {
            number = 0;
            left = pauses.start();
        }

        /** The pause before the next restart, in milliseconds. */
        long pause() {
            number++;
            return number == 1 ? 0 : left.nextBackOff();
        }
    }

    private void watch(Part part, Restarts restarts) {
        ServerProcess process = part.process();
        if (process == null) {
            return;
        }
        long begun = System.nanoTime();
        var _ =
                process.ended()
                        .thenAcceptAsync(
                                dead -> {
                                    if (System.nanoTime() - begun > STEADY.toNanos()) {
                                        restarts.reset();
                                    }
                                    restartLater(
                                            part,
                                            "ended (%d)".formatted(dead.exitValue()),
                                            restarts);
                                },
                                executor);
    }

    private void restartLater(Part part, String what, Restarts restarts) {
        if (isStopping()) {
            return;
        }
        long pause = restarts.pause();
        output.accept(
                pause == 0
                        ? "%s %s; starting it again".formatted(part.name(), what)
                        : "%s %s; starting it again in %s, for the %d. time"
                                .formatted(
                                        part.name(),
                                        what,
                                        Duration.ofMillis(pause).toString().substring(2),
                                        restarts.number));
        var _ =
                CompletableFuture.runAsync(
                        () -> restart(part, restarts),
                        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, executor));
    }

    private void restart(Part part, Restarts restarts) {
        if (isStopping()) {
            return;
        }
        try {
            part.start().run();
            output.accept("%s runs again".formatted(part.name()));
            watch(part, restarts);
        } catch (RuntimeException e) {
            output.accept(String.valueOf(e.getMessage()));
            restartLater(part, "did not start", restarts);
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }
}
