package nl.noaber.query.temporal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** Applies corrections to a history: it changes the input of a fold, never the stored events. */
public final class Corrections {

    private Corrections() {}

    /**
     * The history with its corrections applied: an event gets the date that a correction gave, or
     * is left out if one retracted it. The last correction counts, and a retracted correction has
     * no effect.
     */
    public static List<RecordedEvent> applied(List<RecordedEvent> history) {
        Standing standing = standing(history);
        return history.stream()
                .filter(each -> !standing.retracted().contains(each.id()))
                .map(each -> {
                    OccurredOn on = standing.redated().get(each.id());
                    return on == null ? each : each.redated(on);
                })
                .toList();
    }

    /**
     * What the corrections in a history say together.
     *
     * @param redated the date that an event got
     * @param retracted the events that are left out
     */
    public record Standing(Map<EventId, OccurredOn> redated, Set<EventId> retracted) {

        public Standing {
            redated = Map.copyOf(redated);
            retracted = Set.copyOf(retracted);
        }

        /** When an event happened, as it stands; none if it was retracted. */
        public @Nullable OccurredOn on(RecordedEvent event) {
            return retracted.contains(event.id())
                    ? null
                    : redated.getOrDefault(event.id(), event.envelope().occurredOn());
        }
    }

    /** What the corrections among these events say; the events are in record order. */
    public static Standing standing(List<RecordedEvent> history) {
        Map<EventId, OccurredOn> redated = new HashMap<>();
        Set<EventId> retracted = new HashSet<>();
        Set<EventId> settled = new HashSet<>();
        for (RecordedEvent each : history.reversed()) {
            if (each.event() instanceof CorrectionRecorded correction
                    && !retracted.contains(each.id())) {
                OccurredOn on = correction.occurredOn();
                if (correction.retracted() && settled.add(correction.corrected())) {
                    retracted.add(correction.corrected());
                } else if (on != null && settled.add(correction.corrected())) {
                    redated.put(correction.corrected(), on);
                }
            }
        }
        return new Standing(redated, retracted);
    }
}
