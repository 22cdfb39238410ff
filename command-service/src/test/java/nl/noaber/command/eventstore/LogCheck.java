package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.noaber.command.eventstore.verify.LogVerifier;

/**
 * The common check at the end of every fault: numbers without a hole, a sound chain, time that
 * never goes back, streams without a gap, every commit stored at most once and every acknowledged
 * one exactly once under the number its caller received.
 */
final class LogCheck {

    private LogCheck() {}

    /**
     * @param acknowledged commit ids with the numbers their callers received
     * @return the number of commits
     */
    static long sound(CommitLog log, Map<UUID, Long> acknowledged) {
        var end = LogVerifier.of(log).verify(_ -> {});
        var numbers = new HashMap<UUID, Long>();
        var nextInStream = new HashMap<String, Long>();
        log.reader()
                .forEachAfter(
                        0,
                        commit -> {
                            var entry = commit.entry();
                            assertThat(numbers.put(entry.commit(), commit.number()))
                                    .as("commit %d is stored once", commit.number())
                                    .isNull();
                            for (var event : entry.events()) {
                                var stream = event.stream();
                                if (stream != null) {
                                    assertThat(stream.sequence())
                                            .isEqualTo(nextInStream.getOrDefault(stream.id(), 0L));
                                    nextInStream.put(stream.id(), stream.sequence() + 1);
                                }
                            }
                        });
        assertThat(numbers).containsAllEntriesOf(acknowledged);
        return end.number();
    }
}
