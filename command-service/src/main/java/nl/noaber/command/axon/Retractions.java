package nl.noaber.command.axon;

import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;

/** The retractions in the log, as of the last {@link #refresh}. */
public interface Retractions {
    /** Reads the retractions that were recorded since. */
    void refresh();

    /**
     * The number of changes to the retracted events of a community. A state that was folded under
     * another number is folded anew.
     */
    long changes(CommunityId community);

    /** Whether a retraction reaches the event, so that it does not count. */
    boolean reach(CommunityId community, EventId id, DomainEvent event);
}
