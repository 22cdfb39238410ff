package nl.noaber.infra.scenario.client;

import java.util.List;

/**
 * What an accepted command was answered with.
 *
 * @param replayed whether it is the first answer again
 */
public record Answer(String id, long commit, List<String> events, boolean replayed) {
    public Answer {
        events = List.copyOf(events);
    }
}
