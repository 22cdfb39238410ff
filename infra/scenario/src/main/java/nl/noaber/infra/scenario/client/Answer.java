package nl.noaber.infra.scenario.client;

import java.util.List;

/**
 * The answer to an accepted command.
 *
 * @param replayed whether the command had been accepted before under the same key
 */
public record Answer(String id, long commit, List<String> events, boolean replayed) {
    public Answer {
        events = List.copyOf(events);
    }
}
