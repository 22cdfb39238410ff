package nl.noaber.command.eventstore.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.StoredCommit;

/** Reads one stream: whole commits by the index, then the events of this stream in them. */
public final class StreamReader {

    private static final long LOOK_BACK = 4;
    private static final int STEP = 500;

    private StreamReader() {}

    /**
     * The stream's events from a sequence on, at least {@code batchSize} if there are so many. Its
     * first may be inside a commit that begins earlier, so it looks back until it sees one.
     */
    static List<LoggedEvent.InStream> fetch(
            CommitReader reader, String stream, long firstSequence, int batchSize) {
        var from = Math.max(0, firstSequence);
        for (var back = LOOK_BACK; ; back *= 8) {
            var start = Math.max(0, from - back);
            var commits = reader.ofStream(stream, start, Long.MAX_VALUE, batchSize + (int) back);
            var found = new ArrayList<LoggedEvent.InStream>();
            commits.forEach(commit -> collect(commit, stream, found));
            if (start == 0 || (!found.isEmpty() && found.getFirst().getSequenceNumber() <= from)) {
                found.removeIf(event -> event.getSequenceNumber() < from);
                return found;
            }
        }
    }

    public static Optional<Long> lastSequence(CommitReader reader, String stream) {
        var last = Optional.<Long>empty();
        var from = 0L;
        while (true) {
            var events = fetch(reader, stream, from, STEP);
            if (events.isEmpty()) {
                return last;
            }
            last = Optional.of(events.getLast().getSequenceNumber());
            from = events.getLast().getSequenceNumber() + 1;
        }
    }

    private static void collect(
            StoredCommit commit, String stream, List<LoggedEvent.InStream> found) {
        var index = commit.firstIndex();
        for (var event : commit.events()) {
            if (LoggedEvent.of(event, index++) instanceof LoggedEvent.InStream inStream
                    && inStream.getAggregateIdentifier().equals(stream)) {
                found.add(inStream);
            }
        }
    }
}
