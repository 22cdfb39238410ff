package nl.noaber.infra.local.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.noaber.infra.local.CannotStart;
import nl.noaber.infra.local.ServerProcess;

/** Starts a part again when its process ends by itself, but not for ever. */
final class Supervisor {

    private static final int MOST_RESTARTS = 5;
    private static final Duration STEADY = Duration.ofMinutes(10);

    private final Consumer<String> tell;
    private final Executor executor;
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private volatile boolean stopping;

    Supervisor(Consumer<String> tell, Executor executor) {
        this.tell = tell;
        this.executor = executor;
    }

    void watch(Part part) {
        watch(part, new AtomicInteger());
    }

    /** From now on an end is wanted. */
    void stopping() {
        stopping = true;
    }

    /** Blocks until a part could not be kept alive. */
    void awaitGivenUp() throws InterruptedException {
        givenUp.await();
    }

    private void watch(Part part, AtomicInteger restarts) {
        ServerProcess process = part.process();
        if (process == null) {
            return;
        }
        long begun = System.nanoTime();
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
                tell.accept("%s keeps ending; giving up".formatted(part.name()));
                givenUp.countDown();
                return;
            }
            tell.accept(
                    "%s ended (%d); starting it again, %d of %d"
                            .formatted(part.name(), exit, attempt, MOST_RESTARTS));
            try {
                part.start().run();
                tell.accept("%s runs again".formatted(part.name()));
                watch(part, restarts);
                return;
            } catch (CannotStart e) {
                tell.accept(e.getMessage());
            }
        }
    }
}
