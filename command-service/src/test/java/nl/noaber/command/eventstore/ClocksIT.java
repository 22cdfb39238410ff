package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.noaber.command.eventstore.store.LogSettings;
import org.junit.jupiter.api.Test;

/** Clocks that lie or step back change neither the order nor the direction of record time. */
class ClocksIT {

    private static final int COMMITS = 300;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void writersWhoseClocksDisagreeKeepOneOrder() throws InterruptedException {
        var where = RealMongo.fresh();
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        var offsets =
                List.of(
                        Duration.ZERO,
                        Duration.ofHours(-1),
                        Duration.ofHours(1),
                        Duration.ofDays(-1));
        var writers = new ArrayList<Thread>();
        for (var offset : offsets) {
            writers.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var log = open(where, () -> NOON.plus(offset))) {
                                    for (var i = 0; i < COMMITS; i++) {
                                        var key = offset + "/" + i;
                                        acknowledged.put(
                                                Commands.id(key),
                                                Commands.appendUntilKnown(
                                                        log, key, offset.toString(), i));
                                    }
                                }
                            }));
        }
        for (var writer : writers) {
            writer.join();
        }
        try (var log = RealMongo.open(where)) {
            assertThat(LogCheck.sound(log, acknowledged)).isEqualTo(offsets.size() * COMMITS);
            assertTimeNeverGoesBack(log);
        }
    }

    @Test
    void aClockThatStepsBackMidwayIsHeldBack() {
        var where = RealMongo.fresh();
        var now = new AtomicReference<>(NOON);
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        try (var log = open(where, now::get)) {
            var steps =
                    List.of(
                            Duration.ZERO,
                            Duration.ofHours(1),
                            Duration.ofHours(-1),
                            Duration.ofDays(-1));
            for (var step : steps) {
                now.set(NOON.plus(step));
                for (var i = 0; i < 5; i++) {
                    var key = step + "/" + i;
                    acknowledged.put(Commands.id(key), Commands.append(log, key, key, 0));
                }
            }
            assertThat(LogCheck.sound(log, acknowledged)).isEqualTo(20);
            assertTimeNeverGoesBack(log);
            assertThat(log.reader().last().orElseThrow().entry().recordedAt())
                    .isEqualTo(NOON.plus(Duration.ofHours(1)));
        }
    }

    private static CommitLog open(LogSettings where, java.time.InstantSource clock) {
        return CommitLog.open(RealMongo.client(), where, clock, UUID::randomUUID);
    }

    private static void assertTimeNeverGoesBack(CommitLog log) {
        var times = new ArrayList<Instant>();
        log.reader().forEachAfter(0, commit -> times.add(commit.entry().recordedAt()));
        assertThat(times).isSorted();
    }
}
