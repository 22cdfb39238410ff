package nl.noaber.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.EventDraft;
import nl.noaber.kernel.log.StreamPosition;
import org.junit.jupiter.api.Test;

class EventIdIndexIT {
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    private final CommitLog log = RealMongo.log();
    private final EventIdIndex places = new EventIdIndex(log);

    @Test
    void anEventIsFoundInItsCommit() {
        append("a", 2);
        var commit = append("b", 3);
        var place = places.find(CommitIds.event(commit, 1).toString()).orElseThrow();
        assertThat(place.commit().number()).isEqualTo(2);
        assertThat(place.index()).isEqualTo(3);
        assertThat(place.event().stream()).isEqualTo(new StreamPosition("test", "b", 1));
    }

    @Test
    void anEventAppendedAfterTheFirstLookupIsFoundToo() {
        var before = append("a", 1);
        assertThat(places.find(CommitIds.event(before, 0).toString())).isPresent();
        var after = append("b", 1);
        assertThat(places.find(CommitIds.event(after, 0).toString()))
                .hasValueSatisfying(place -> assertThat(place.index()).isEqualTo(1));
    }

    @Test
    void anEventThatWasNeverAppendedIsNotFound() {
        append("a", 1);
        assertThat(places.find(UUID.randomUUID().toString())).isEmpty();
        assertThat(places.find("no-uuid")).isEmpty();
    }

    private UUID append(String stream, int events) {
        var commit = UUID.randomUUID();
        log.append(
                commit,
                "tester",
                "",
                LongStream.range(0, events).mapToObj(n -> draft(stream, n)).toList());
        return commit;
    }

    private static EventDraft draft(String stream, long sequence) {
        return new EventDraft(
                Instant.parse("2026-01-01T00:00:00Z"),
                NOTHING,
                null,
                NOTHING,
                "test.happened",
                1,
                new StreamPosition("test", stream, sequence));
    }
}
