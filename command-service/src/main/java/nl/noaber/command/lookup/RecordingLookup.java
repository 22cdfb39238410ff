package nl.noaber.command.lookup;

import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;

/** Finds what was recorded by the request that planned a session. It never changes. */
@FunctionalInterface
public interface RecordingLookup {
    /** The recording of a session, whether it still counts or was retracted. */
    Optional<Recording> of(SessionId session);

    /**
     * What one request recorded.
     *
     * @param events all of them, in their order
     * @param counting those that no retraction reaches
     */
    record Recording(
            CommunityId community, List<RecordedEvent> events, List<RecordedEvent> counting) {
        public Recording {
            events = List.copyOf(events);
            counting = List.copyOf(counting);
        }
    }
}
