package nl.noaber.query.store;

import org.jspecify.annotations.Nullable;

/**
 * How far one partition has been read; the index is the truth, the offset only says where to look.
 *
 * @param log the log it follows, none before the first record
 * @param index global index of the last event taken, -1 before the first
 * @param commit every event of this partition up to this commit has been taken
 * @param offset where to go on reading
 */
public record Checkpoint(
        int partition, @Nullable String log, long index, long commit, long offset) {}
