package nl.noaber.command.eventstore.store;

import java.time.Instant;
import nl.noaber.kernel.log.Entry;

/** The end of the log: its last commit and last event. */
@SuppressWarnings("ArrayRecordComponent") // a hash is never compared here
public record Head(long number, byte[] hash, Instant time, long lastIndex) {

    public static final Head EMPTY = new Head(0, Entry.genesis(), Instant.EPOCH, -1);
}
