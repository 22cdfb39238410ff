package nl.noaber.command.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.noaber.command.eventstore.axon.StreamReader;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.command.eventstore.store.StreamTakenException;

/**
 * A service that does commands one after the other and writes down each that was acknowledged.
 * Started again it repeats, under its key, the first one it has no note of.
 */
final class WriterProcess {

    private static final String[] HOT = {"hot-0", "hot-1", "hot-2"};

    private WriterProcess() {}

    /**
     * Arguments: address, database, journal, commands a thread, threads, whether to use hot
     * streams.
     */
    public static void main(String[] arguments) throws InterruptedException {
        var client = LogClient.connect(arguments[0]);
        var settings = LogSettings.DEFAULT.in(arguments[1]);
        var log = CommitLog.open(client, settings, InstantSource.system(), UUID::randomUUID);
        var threads = new Thread[Integer.parseInt(arguments[4])];
        for (var i = 0; i < threads.length; i++) {
            var journal = Path.of(arguments[2] + "-" + i);
            var commands = Long.parseLong(arguments[3]);
            var hot = Boolean.parseBoolean(arguments[5]);
            threads[i] = new Thread(() -> write(log, journal, commands, hot));
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        System.exit(0);
    }

    private static void write(CommitLog log, Path journal, long commands, boolean hot) {
        var name = journal.getFileName().toString();
        for (var i = (long) read(journal).size(); i < commands; i++) {
            var key = name + "/" + i;
            var number =
                    hot && i % 2 == 0
                            ? appendHot(log, key, HOT[(int) (i / 2 % HOT.length)])
                            : Commands.appendUntilKnown(log, key, name, hot ? i / 2 : i);
            note(journal, Commands.id(key) + " " + number + "\n");
        }
    }

    /** Reads the stream and continues it; whoever is too late does so again. */
    private static long appendHot(CommitLog log, String key, String stream) {
        while (true) {
            var next = StreamReader.lastSequence(log.reader(), stream).orElse(-1L) + 1;
            try {
                return Commands.appendUntilKnown(log, key, stream, next);
            } catch (StreamTakenException late) {
                // Somebody else was first: read again.
            }
        }
    }

    private static void note(Path journal, String line) {
        try {
            Files.writeString(journal, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException("the journal cannot be written", e);
        }
    }

    /** What a journal says was acknowledged. */
    static Map<UUID, Long> read(Path journal) {
        var acknowledged = new HashMap<UUID, Long>();
        try {
            if (Files.exists(journal)) {
                for (var line : Files.readAllLines(journal)) {
                    var words = line.split(" ");
                    acknowledged.put(UUID.fromString(words[0]), Long.valueOf(words[1]));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
        return acknowledged;
    }
}
