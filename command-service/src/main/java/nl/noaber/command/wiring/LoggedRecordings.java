package nl.noaber.command.wiring;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.noaber.command.axon.Retractions;
import nl.noaber.command.eventstore.EventIdIndex;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.command.lookup.RecordingLookup;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;

/** Reads the commit that planned a session, by the first key of the session's stream. */
final class LoggedRecordings implements RecordingLookup {
    private final CommitReader log;
    private final Retractions retractions;

    LoggedRecordings(CommitReader log, Retractions retractions) {
        this.log = log;
        this.retractions = retractions;
    }

    @Override
    public Optional<Recording> of(SessionId session) {
        return log.ofStream(session.value(), 0, 1, 1).stream()
                .map(LoggedRecordings::read)
                .flatMap(events -> recording(session, events).stream())
                .findFirst();
    }

    private Optional<Recording> recording(SessionId session, List<RecordedEvent> events) {
        return events.getFirst().event() instanceof SessionEvent.Planned planned
                        && planned.session().equals(session)
                ? Optional.of(
                        new Recording(
                                planned.community(), events, counting(planned.community(), events)))
                : Optional.empty();
    }

    private List<RecordedEvent> counting(CommunityId community, List<RecordedEvent> events) {
        retractions.refresh();
        return events.stream()
                .filter(event ->
                        event.envelope().community() == null
                                || !retractions.reach(community, event.id(), event.event()))
                .toList();
    }

    private static List<RecordedEvent> read(StoredCommit commit) {
        var events = commit.events();
        return IntStream.range(0, events.size())
                .mapToObj(at ->
                        LoggedEventLookup.read(
                                new EventIdIndex.Place(
                                        commit, commit.firstIndex() + at, events.get(at))))
                .toList();
    }
}
