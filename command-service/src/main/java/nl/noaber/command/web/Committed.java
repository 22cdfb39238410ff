package nl.noaber.command.web;

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
public record Committed(
        long number, String fingerprint, String stream, long version, List<String> events) {
    public Committed {
        events = List.copyOf(events);
    }
}
