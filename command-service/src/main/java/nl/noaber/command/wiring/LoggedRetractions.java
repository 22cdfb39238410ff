package nl.noaber.command.wiring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import nl.noaber.command.axon.Retractions;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.log.EntryEvent;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.Wire;

/**
 * Keeps the retractions of every community in memory. The first refresh reads the log once; later
 * ones read only the commits that are new, once for all threads that wait for it. Of a commit
 * without a correction only the bytes are searched.
 */
final class LoggedRetractions implements Retractions {
    private static final String CORRECTION = EventCatalogue.of(CorrectionRecorded.class).name();
    private static final byte[] MARK = CORRECTION.getBytes(ISO_8859_1);

    private final CommitReader reader;
    private final EventLookup events;
    private final Map<CommunityId, RetractedEvents> communities = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private long last;

    LoggedRetractions(CommitReader reader, EventLookup events) {
        this.reader = reader;
        this.events = events;
    }

    @Override
    public void refresh() {
        long mine = asked.incrementAndGet();
        reading.lock();
        try {
            if (answered >= mine) {
                return;
            }
            long upTo = asked.get();
            reader.forEachAfter(last, this::add);
            answered = upTo;
        } finally {
            reading.unlock();
        }
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

    /** A commit that is visible before its predecessor is left to the next reading. */
    private void add(StoredCommit commit) {
        if (commit.number() != last + 1) {
            return;
        }
        if (hasMark(commit.bytes())) {
            commit.events().stream()
                    .filter(event -> event.name().equals(CORRECTION))
                    .forEach(this::add);
        }
        last = commit.number();
    }

    private void add(EntryEvent event) {
        Integer revision = event.revision();
        if (revision != null
                && Wire.FORM.event(event.name(), revision, event.data())
                        instanceof CorrectionRecorded correction) {
            if (correction.retracted()) {
                events.find(correction.corrected())
                        .ifPresent(corrected -> retract(correction, corrected.event()));
            } else if (communities.get(correction.community()) instanceof RetractedEvents before) {
                before.restore(correction.corrected());
            }
        }
    }

    private void retract(CorrectionRecorded correction, DomainEvent corrected) {
        communities
                .computeIfAbsent(correction.community(), _ -> new RetractedEvents())
                .retract(correction.corrected(), corrected);
    }

    private static boolean hasMark(byte[] bytes) {
        for (int start = bytes.length - MARK.length; start >= 0; start--) {
            int i = 0;
            while (i < MARK.length && bytes[start + i] == MARK[i]) {
                i++;
            }
            if (i == MARK.length) {
                return true;
            }
        }
        return false;
    }
}
