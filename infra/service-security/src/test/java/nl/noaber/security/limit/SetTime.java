package nl.noaber.security.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A time that goes on when a test says so. */
final class SetTime implements TimeMeter {
    private long now;

    void passes(Duration time) {
        now += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return now;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
