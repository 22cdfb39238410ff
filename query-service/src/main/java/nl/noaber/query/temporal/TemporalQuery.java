package nl.noaber.query.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * The part of a history that a query reads.
 *
 * @param asOf only events that had certainly happened by the end of this day
 * @param knownAtCommit only events recorded up to this commit
 * @param knownAt only events recorded by this instant
 * @param filter what else is left out, for the researcher's "what if"
 * @param provenance only events of this provenance; of any if it is empty
 */
public record TemporalQuery(
        @Nullable LocalDate asOf,
        @Nullable Long knownAtCommit,
        @Nullable Instant knownAt,
        HistoryFilter filter,
        Set<Provenance> provenance) {

    /** The present: everything that is known now. */
    public static final TemporalQuery NOW =
            new TemporalQuery(null, null, null, HistoryFilter.NONE, Set.of());

    public TemporalQuery {
        provenance = Set.copyOf(provenance);
    }

    /** Whether it is the present, for which rows are stored. */
    public boolean isNow() {
        return equals(NOW);
    }

    /** Whether everything known now is used. */
    public boolean isKnownNow() {
        return knownAtCommit == null && knownAt == null;
    }

    /** The same moment without the filters: what things are called then. */
    public TemporalQuery unfiltered() {
        return new TemporalQuery(asOf, knownAtCommit, knownAt, HistoryFilter.NONE, Set.of());
    }

    public static TemporalQuery asOf(LocalDate day) {
        return new TemporalQuery(day, null, null, HistoryFilter.NONE, Set.of());
    }

    public static TemporalQuery knownAt(long commit) {
        return new TemporalQuery(null, commit, null, HistoryFilter.NONE, Set.of());
    }

    /** Whether the event had been recorded at that moment. */
    public boolean knew(RecordedEvent event) {
        return (knownAtCommit == null || event.commit() <= knownAtCommit)
                && (knownAt == null || !event.recordedAt().isAfter(knownAt));
    }

    /**
     * The input of a fold: the events that were known, with the corrections that were known, as far
     * as they had happened.
     */
    public List<RecordedEvent> of(List<RecordedEvent> history) {
        return of(history, _ -> true);
    }

    /** The same, restricted to the events that the viewer may see. */
    public List<RecordedEvent> of(List<RecordedEvent> history, Predicate<RecordedEvent> seen) {
        List<RecordedEvent> known = history.stream().filter(this::knew).toList();
        // Visibility is checked on the event as recorded: a correction may be retracted later.
        Set<EventId> shown =
                known.stream().filter(seen).map(RecordedEvent::id).collect(Collectors.toSet());
        return filter.of(
                Corrections.applied(known).stream()
                        .filter(e -> shown.contains(e.id()))
                        .filter(this::takes)
                        .toList());
    }

    /** Whether a corrected event had happened by {@code asOf} and is of the provenance. */
    public boolean takes(RecordedEvent corrected) {
        Envelope envelope = corrected.envelope();
        return (asOf == null || envelope.occurredOn().hadHappenedBy(asOf))
                && (provenance.isEmpty() || provenance.contains(envelope.provenance()));
    }
}
