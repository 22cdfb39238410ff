package nl.noaber.query.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures the time since the last event of one stream, independent of other streams. */
final class Heartbeat {

    private final Duration interval;
    private final LongSupplier nanos;
    private long since;

    Heartbeat(Duration interval, LongSupplier nanos) {
        this.interval = interval;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    void restart() {
        since = nanos.getAsLong();
    }

    /** The time until a heartbeat is due. */
    Duration left() {
        return interval.minusNanos(nanos.getAsLong() - since);
    }

    boolean isDue() {
        return !left().isPositive();
    }
}
