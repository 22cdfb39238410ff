package nl.noaber.query.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures the silence of one stream, independent of other streams. */
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

    /** How much longer the silence may last. */
    Duration left() {
        return most.minusNanos(nanos.getAsLong() - since);
    }

    boolean tooLong() {
        return !left().isPositive();
    }
}
