package nl.noaber.command.application;

import java.util.List;

/**
 * A commit that a command made.
 *
 * @param number commit number
 * @param fingerprint of the request that made it
 * @param stream type of the stream of its last event
 * @param version sequence of its last event
 * @param events ids of its events
 */
public record CompletedCommit(
        long number, String fingerprint, String stream, long version, List<String> events) {
    public CompletedCommit {
        events = List.copyOf(events);
    }
}
