package nl.noaber.query.store;

import org.jspecify.annotations.Nullable;

/**
 * The position in one partition. The index decides; the offset is only where to start reading.
 *
 * @param log the log it follows, none before the first record
 * @param index global index of the last event processed, -1 before the first
 * @param commit every event of this partition up to this commit has been processed
 * @param offset where reading continues
 */
public record Checkpoint(
        int partition, @Nullable String log, long index, long commit, long offset) {}
