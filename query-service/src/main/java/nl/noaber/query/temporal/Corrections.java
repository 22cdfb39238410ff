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

/** Applies corrections to a history: it changes the input of a fold, never the stored events. */
public final class Corrections {

    private Corrections() {}

    /**
     * The history with its corrections applied: an event gets the date that a correction gave, or
     * is left out if one retracted it. The last correction counts, and a retracted correction has
     * no effect.
     */
    public static List<RecordedEvent> applied(List<RecordedEvent> history) {
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
        return history.stream()
                .filter(each -> !retracted.contains(each.id()))
                .map(each -> {
                    OccurredOn on = redated.get(each.id());
                    return on == null ? each : each.redated(on);
                })
                .toList();
    }
}
