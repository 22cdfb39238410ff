package nl.noaber.command.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.LogConsumerLease;
import nl.noaber.command.relay.RelayStatus.State;
import nl.noaber.kernel.log.BrokenChainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and publishes it. The log is the outbox: a crash can only repeat, never lose; of
 * several relays the one with the lease publishes, and the broker refuses any other.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration NEWS = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration STOPPED = Duration.ofSeconds(10);

    private final CommitLog log;
    private final RelayClients clients;
    private final RelaySettings settings;
    private final LogConsumerLease follower;
    private final Consumer<CrashPoint> probe;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile RelayStatus status = new RelayStatus(State.WAITING, 0, "");

    /**
     * @param holder a name no other relay bears, for the lease
     */
    public Relay(CommitLog log, RelayClients clients, String holder) {
        this(log, clients, holder, _ -> {});
    }

    Relay(CommitLog log, RelayClients clients, String holder, Consumer<CrashPoint> probe) {
        this.log = log;
        this.clients = clients;
        this.settings = clients.settings();
        this.probe = probe;
        follower = log.follower("relay/" + settings.topic(), holder);
        thread = Thread.ofPlatform().name("noaber-relay").daemon(true).unstarted(this::run);
    }

    public Relay start() {
        thread.start();
        return this;
    }

    public RelayStatus status() {
        return status;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (isOpen()) {
                rest(oneTurn());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Publishes as long as it may and can.
     *
     * @return how long to rest before the next try
     */
    private Duration oneTurn() throws InterruptedException {
        try {
            if (follower.lease(settings.lease())) {
                publishWhileLeased();
                follower.release();
                return Duration.ZERO;
            }
            report(State.WAITING, "");
            return AGAIN;
        } catch (RelayStoppedException | BrokenChainException e) {
            alarm(State.STOPPED, e);
            return STOPPED;
        } catch (RuntimeException e) {
            alarm(State.RETRYING, e);
            return AGAIN;
        }
    }

    private void publishWhileLeased() throws InterruptedException {
        try (var session = RelaySession.connect(log, follower, clients, probe)) {
            var renewed = System.nanoTime();
            while (isOpen()) {
                if (System.nanoTime() - renewed > settings.lease().toNanos() / 3) {
                    if (!follower.lease(settings.lease())) {
                        return;
                    }
                    renewed = System.nanoTime();
                }
                var more = session.publish();
                status = new RelayStatus(State.FOLLOWING, session.number(), "");
                if (!more) {
                    log.awaitNews(session.number(), NEWS);
                }
            }
        }
    }

    private void alarm(State state, RuntimeException e) {
        var message = message(e);
        if (!status.detail().equals(message)) {
            LOG.atError().setCause(e).log("The relay is {}", state);
        }
        report(state, message);
    }

    /** What went wrong and, where another exception caused it, why. */
    private static String message(RuntimeException e) {
        Throwable root = e;
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.equals(e)
                ? String.valueOf(e.getMessage())
                : "%s: %s".formatted(e.getMessage(), root.getMessage());
    }

    private void report(State state, String detail) {
        status = new RelayStatus(state, status.commit(), detail);
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    /** Waits, but not longer than until it is closed. */
    private void rest(Duration duration) throws InterruptedException {
        closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
