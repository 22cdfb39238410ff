package nl.noaber.command.eventstore.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.kernel.log.BrokenChainException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events in the order of the log; the global indexes have no gap, so a token is exact.
 */
final class TrackingReader {

    private static final int REMEMBERED = 64;

    private final CommitReader reader;
    private final Map<Long, Long> commitOfNext =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    TrackingReader(CommitReader reader) {
        this.reader = reader;
    }

    /** Events after the token, whole commits of them, at least {@code batchSize} if there are. */
    List<LoggedEvent> fetch(@Nullable TrackingToken token, int batchSize) {
        var next = next(token);
        var number = commitOf(next);
        var found = new ArrayList<LoggedEvent>(batchSize + 8);
        var expected = number;
        for (var commit : reader.after(number - 1, batchSize)) {
            if (commit.number() != expected) {
                throw new BrokenChainException(expected, "missing before " + commit.number());
            }
            expected++;
            var index = commit.firstIndex();
            for (var event : commit.events()) {
                if (index >= next) {
                    found.add(LoggedEvent.of(event, index));
                }
                index++;
            }
        }
        if (!found.isEmpty()) {
            remember(found.getLast().index() + 1, expected);
        }
        return found;
    }

    /** The lowest index of an event made at this moment or later. */
    OptionalLong firstIndexAt(Instant moment) {
        for (var number = 0L; ; ) {
            var commits = reader.after(number, 1000);
            if (commits.isEmpty()) {
                return OptionalLong.empty();
            }
            for (var commit : commits) {
                var events = commit.events();
                for (var i = 0; i < events.size(); i++) {
                    if (!events.get(i).madeAt().isBefore(moment)) {
                        return OptionalLong.of(commit.firstIndex() + i);
                    }
                }
            }
            number = commits.getLast().number();
        }
    }

    private static long next(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken at) {
            return at.getGlobalIndex() + 1;
        }
        throw new IllegalArgumentException("not a token of this log: " + token);
    }

    private long commitOf(long index) {
        synchronized (commitOfNext) {
            var known = commitOfNext.get(index);
            if (known != null) {
                return known;
            }
        }
        var number = index == 0 ? 1 : reader.numberOf(index);
        remember(index, number);
        return number;
    }

    private void remember(long index, long number) {
        synchronized (commitOfNext) {
            commitOfNext.put(index, number);
        }
    }
}
