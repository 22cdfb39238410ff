package nl.noaber.infra.local.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.ServerProcess;

/** Restarts a part when its process ends unexpectedly, a limited number of times. */
final class Supervisor {

    private static final int MOST_RESTARTS = 5;
    private static final Duration STEADY = Duration.ofMinutes(10);

    private final Consumer<String> output;
    private final Executor executor;
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private volatile boolean stopping;

    Supervisor(Consumer<String> output, Executor executor) {
        this.output = output;
        this.executor = executor;
    }

    void watch(Part part) {
        watch(part, new AtomicInteger());
    }

    /** Disables restarts, before the parts are stopped. */
    void stopping() {
        stopping = true;
    }

    /** Blocks until a part has used up its restarts. */
    void awaitGivenUp() throws InterruptedException {
        givenUp.await();
    }

    private void watch(Part part, AtomicInteger restarts) {
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
                                        restarts.set(0);
                                    }
                                    restart(part, dead.exitValue(), restarts);
                                },
                                executor);
    }

    private void restart(Part part, int exit, AtomicInteger restarts) {
        while (!stopping) {
            int attempt = restarts.incrementAndGet();
            if (attempt > MOST_RESTARTS) {
                output.accept("%s keeps ending; giving up".formatted(part.name()));
                givenUp.countDown();
                return;
            }
            output.accept(
                    "%s ended (%d); starting it again, %d of %d"
                            .formatted(part.name(), exit, attempt, MOST_RESTARTS));
            try {
                part.start().run();
                output.accept("%s runs again".formatted(part.name()));
                watch(part, restarts);
                return;
            } catch (LocalRunException e) {
                output.accept(e.getMessage());
            }
        }
    }
}
