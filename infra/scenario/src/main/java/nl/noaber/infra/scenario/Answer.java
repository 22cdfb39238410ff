package nl.noaber.infra.scenario;

import java.util.List;

/**
 * What an accepted command was answered with.
 *
 * @param replayed whether it is the first answer again
 */
record Answer(String id, long commit, List<String> events, boolean replayed) {
    Answer {
        events = List.copyOf(events);
    }
}
