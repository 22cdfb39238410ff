package nl.noaber.command.application;

import java.util.List;

/**
 * What a command has done.
 *
 * @param id of the thing it made or changed
 * @param stream type of its stream
 * @param version of the stream afterwards
 * @param commit commit number
 * @param events ids of the events
 */
public record CommandResponse(
        String id, String stream, long version, long commit, List<String> events) {
    public CommandResponse {
        events = List.copyOf(events);
    }
}
