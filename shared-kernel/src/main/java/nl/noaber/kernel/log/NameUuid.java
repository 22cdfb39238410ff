package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based ids after RFC 9562, version 5: the same name in the same name space is the same id.
 */
public final class NameUuid {

    /** The name space for domain names that RFC 9562 gives. */
    public static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    private NameUuid() {}

    public static UUID of(UUID space, String name) {
        var sha1 = sha1();
        sha1.update(bytes(space));
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
        var high = hash.getLong() & ~0xF000L | 0x5000L;
        var low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
