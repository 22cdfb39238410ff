package nl.noaber.command.wiring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.noaber.command.axon.Retractions;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;

/** Keeps the retractions of every community in memory. */
final class LoggedRetractions implements Retractions {
    private final LogTail log;
    private final EventLookup events;
    private final Map<CommunityId, RetractedEvents> communities = new ConcurrentHashMap<>();

    LoggedRetractions(LogTail log, EventLookup events) {
        this.log = log;
        this.events = events;
        log.pass(CorrectionRecorded.class, this::add);
    }

    @Override
    public void refresh() {
        log.refresh();
    }

    @Override
    public long changes(CommunityId community) {
        RetractedEvents retracted = communities.get(community);
        return retracted == null ? 0 : retracted.changes();
    }

    @Override
    public boolean reach(CommunityId community, EventId id, DomainEvent event) {
        RetractedEvents retracted = communities.get(community);
        return retracted != null && retracted.reach(id, event);
    }

    /** Whether no community has retracted events. */
    boolean none() {
        return communities.isEmpty();
    }

    /** Whether the community has retracted events at all. */
    boolean any(CommunityId community) {
        return communities.containsKey(community);
    }

    private void add(CorrectionRecorded correction) {
        if (correction.retracted()) {
            events.find(correction.corrected())
                    .ifPresent(corrected ->
                            communities
                                    .computeIfAbsent(
                                            correction.community(), _ -> new RetractedEvents())
                                    .retract(correction.corrected(), corrected.event()));
        } else if (communities.get(correction.community()) instanceof RetractedEvents before) {
            before.restore(correction.corrected());
        }
    }
}
