package nl.noaber.command.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Reads each stream once in a unit of work that executes several commands, so that all of them are
 * judged on the same state of the log.
 */
public final class ReadOnce {
    private static final String READ = ReadOnce.class.getName();

    private ReadOnce() {}

    /** What was read, by reader and stream. */
    private record Key(Object reader, String stream) {}

    /** From now on, until the current unit of work ends, a stream is read once. */
    public static void begin() {
        CurrentUnitOfWork.get().root().resources().put(READ, new HashMap<Key, Object>());
    }

    /** What was read of the stream before, or is read now. */
    @SuppressWarnings("unchecked") // a reader gets back what it read itself
    static <T> T of(Object reader, String stream, Supplier<T> reading) {
        Map<Key, Object> read =
                CurrentUnitOfWork.isStarted()
                        ? CurrentUnitOfWork.get().root().getResource(READ)
                        : null;
        return read == null
                ? reading.get()
                : (T) read.computeIfAbsent(new Key(reader, stream), _ -> reading.get());
    }
}
