package nl.noaber.infra.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that advances by a fixed step at each reading, as in a history of many days. */
final class SpacedClock extends Clock {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2009-02-01T09:00:00Z"));
    private final Duration step;

    SpacedClock(Duration step) {
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
