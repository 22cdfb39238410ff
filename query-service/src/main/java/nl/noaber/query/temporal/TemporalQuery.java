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
import nl.noaber.kernel.wire.EventCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a history is asked for.
 *
 * @param asOf only what had certainly happened by the end of this day
 * @param knownAtCommit only what had been recorded up to this commit
 * @param knownAt only what had been recorded by this instant
 * @param without wire names of events to leave out, for the researcher's "what if"
 * @param provenance only what comes from there; from anywhere if none is named
 */
public record TemporalQuery(
        @Nullable LocalDate asOf,
        @Nullable Long knownAtCommit,
        @Nullable Instant knownAt,
        Set<String> without,
        Set<Provenance> provenance) {

    /** Everything that is known now. */
    public static final TemporalQuery NOW = new TemporalQuery(null, null, null, Set.of(), Set.of());

    public TemporalQuery {
        without = Set.copyOf(without);
        provenance = Set.copyOf(provenance);
    }

    /** Whether the stored rows answer it, so that nothing need be folded. */
    public boolean isNow() {
        return equals(NOW);
    }

    /** Whether all that is known now may be used. */
    public boolean isKnownNow() {
        return knownAtCommit == null && knownAt == null;
    }

    public static TemporalQuery asOf(LocalDate day) {
        return new TemporalQuery(day, null, null, Set.of(), Set.of());
    }

    public static TemporalQuery knownAt(long commit) {
        return new TemporalQuery(null, commit, null, Set.of(), Set.of());
    }

    /** Whether the event had been recorded by then. */
    public boolean knew(RecordedEvent event) {
        return (knownAtCommit == null || event.commit() <= knownAtCommit)
                && (knownAt == null || !event.recordedAt().isAfter(knownAt));
    }

    /**
     * The history as a fold is to read it: what was known, corrected by what was known, and of that
     * what had happened.
     */
    public List<RecordedEvent> of(List<RecordedEvent> history) {
        return of(history, _ -> true);
    }

    /** The same, of which only what may be seen. */
    public List<RecordedEvent> of(List<RecordedEvent> history, Predicate<RecordedEvent> seen) {
        List<RecordedEvent> known = history.stream().filter(this::knew).toList();
        // Asked of each as it was recorded: a correction of then may be withdrawn now.
        Set<EventId> shown =
                known.stream().filter(seen).map(RecordedEvent::id).collect(Collectors.toSet());
        return Corrections.applied(known).stream()
                .filter(e -> shown.contains(e.id()))
                .filter(this::takes)
                .toList();
    }

    /** Whether an event, as corrected, had happened by then and is of what is asked for. */
    public boolean takes(RecordedEvent corrected) {
        Envelope envelope = corrected.envelope();
        return (asOf == null || envelope.occurredOn().hadHappenedBy(asOf))
                && (provenance.isEmpty() || provenance.contains(envelope.provenance()))
                && !without.contains(EventCatalogue.of(corrected.event().getClass()).name());
    }
}
