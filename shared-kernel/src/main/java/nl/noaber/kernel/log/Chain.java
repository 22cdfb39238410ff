package nl.noaber.kernel.log;

import java.util.Arrays;
import java.util.UUID;

/**
 * Where a reader of the log stands, and the rule by which it takes the next step: only the
 * successor is accepted, and only if its bytes, number, link, time and log are right.
 */
public record Chain(UUID log, long number, byte[] hash, String time, long lastIndex) {

    /** Before the first entry. */
    public static Chain start(UUID log) {
        return new Chain(log, 0, Entry.genesis(), "", -1);
    }

    /**
     * The place after this entry.
     *
     * @throws BrokenChainException if the entry is not the successor
     */
    public Chain next(Entry entry, byte[] bytes, byte[] storedHash) {
        if (entry.number() != number + 1) {
            throw new BrokenChainException(
                    number + 1, "the next entry bears number " + entry.number());
        }
        var leaf = Sha256.leaf(bytes);
        require(Arrays.equals(leaf, storedHash), "its bytes do not have the stored hash");
        require(entry.log().equals(log), "it belongs to another log, " + entry.log());
        require(
                Arrays.equals(entry.previous(), hash),
                "it does not name the hash of the one before");
        require(entry.time().compareTo(time) >= 0, "its time is before that of the one before");
        require(!entry.events().isEmpty(), "it holds no event");
        return new Chain(log, number + 1, leaf, entry.time(), lastIndex + entry.events().size());
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenChainException(number + 1, otherwise);
        }
    }
}
