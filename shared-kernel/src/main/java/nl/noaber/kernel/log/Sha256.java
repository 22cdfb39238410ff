package nl.noaber.kernel.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 and the RFC 6962 hash of a leaf. */
public final class Sha256 {

    public static final int LENGTH = 32;

    private static final MessageDigest EMPTY = create();

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return fresh().digest(bytes);
    }

    /** RFC 6962: the hash of a leaf is SHA-256(0x00 ‖ leaf). */
    public static byte[] leaf(byte[] entry) {
        var digest = fresh();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    /** A digest nobody else uses; copying one is cheaper than asking the providers for it. */
    public static MessageDigest fresh() {
        return copy(EMPTY);
    }

    public static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy a SHA-256", e);
        }
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
