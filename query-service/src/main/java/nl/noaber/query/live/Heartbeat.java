package nl.noaber.query.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long one stream has said nothing, whatever happens elsewhere. */
final class Heartbeat {

    private final Duration most;
    private final LongSupplier nanos;
    private long since;

    Heartbeat(Duration most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    void broken() {
        since = nanos.getAsLong();
    }

    /** How much longer it may last. */
    Duration left() {
        return most.minusNanos(nanos.getAsLong() - since);
    }

    boolean tooLong() {
        return !left().isPositive();
    }
}
