package nl.noaber.command.eventstore;

import java.util.Arrays;

/**
 * A map from 64-bit keys to commit numbers in two arrays of primitives (open addressing), of 24 to
 * 48 bytes an entry. Several entries may share a key. Not safe for use by several threads at once.
 */
final class CommitNumbersByKey {
    private static final int INITIAL_SLOTS = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** An empty slot has commit number 0, which no commit has. */
    private long[] commits = new long[INITIAL_SLOTS];

    private long[] keys = new long[INITIAL_SLOTS];
    private int size;

    /**
     * Adds an entry.
     *
     * @param commit number of the commit, from 1
     */
    void add(long key, long commit) {
        if (size * 3L >= keys.length * 2L) {
            grow();
        }
        insert(key, commit);
        size++;
    }

    /** The commit numbers of this key, in the order in which they were added. */
    long[] get(long key) {
        var found = new long[0];
        for (int slot = slot(key); commits[slot] != 0; slot = next(slot)) {
            if (keys[slot] == key) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = commits[slot];
            }
        }
        return found;
    }

    private void insert(long key, long commit) {
        int slot = slot(key);
        while (commits[slot] != 0) {
            slot = next(slot);
        }
        keys[slot] = key;
        commits[slot] = commit;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCommits = commits;
        keys = new long[Math.multiplyExact(oldKeys.length, 2)];
        commits = new long[keys.length];
        // From an empty slot on, so that entries of one key keep their order.
        int start = 0;
        while (oldCommits[start] != 0) {
            start++;
        }
        for (int i = 0; i < oldKeys.length; i++) {
            int slot = (start + i) & (oldKeys.length - 1);
            if (oldCommits[slot] != 0) {
                insert(oldKeys[slot], oldCommits[slot]);
            }
        }
    }

    private int slot(long key) {
        return (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(keys.length) + 1));
    }

    private int next(int slot) {
        return (slot + 1) & (keys.length - 1);
    }
}
