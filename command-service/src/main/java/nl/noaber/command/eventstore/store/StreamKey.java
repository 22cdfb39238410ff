package nl.noaber.command.eventstore.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import nl.noaber.kernel.log.Sha256;

/**
 * The index key of a stream in a commit: 16 bytes of the stream's hash, then the first sequence, so
 * that one stream's commits lie side by side in order.
 */
public final class StreamKey {

    static final int LENGTH = 24;

    private static final int HASH = 16;

    private StreamKey() {}

    public static byte[] of(String stream, long firstSequence) {
        return ByteBuffer.allocate(LENGTH)
                .put(Sha256.of(stream.getBytes(UTF_8)), 0, HASH)
                .putLong(firstSequence)
                .array();
    }
}
