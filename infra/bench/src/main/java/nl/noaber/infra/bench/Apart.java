package nl.noaber.infra.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock by which each event happens a while after the last one, as in a history that was lived.
 */
final class Apart extends Clock {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2009-02-01T09:00:00Z"));
    private final Duration step;

    Apart(Duration step) {
        this.step = step;
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(before -> before.plus(step));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
