package nl.noaber.query.temporal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.event.RetractionReach;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.time.OccurredOn;

/**
 * The corrections of a history. They change the input of a fold, never the stored events.
 *
 * @param redated the corrected dates
 * @param retracted every event that does not count, with the event whose retraction reaches it
 * @param gone the things that only retracted events brought into being
 */
public record Corrections(
        Map<EventId, OccurredOn> redated, Map<EventId, EventId> retracted, Set<Identifier> gone) {

    public Corrections {
        redated = Map.copyOf(redated);
        retracted = Map.copyOf(retracted);
        gone = Set.copyOf(gone);
    }

    /**
     * What the corrections of a history change. The last correction of an event counts, and a
     * retracted correction has no effect.
     */
    public static Corrections of(List<RecordedEvent> history) {
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
        return reached(history, redated, retracted);
    }

    private static Corrections reached(
            List<RecordedEvent> history, Map<EventId, OccurredOn> redated, Set<EventId> retracted) {
        var reach = new RetractionReach();
        var all = new LinkedHashMap<EventId, EventId>();
        if (!retracted.isEmpty()) {
            for (RecordedEvent each : history) {
                EventId with = reach.next(each.id(), each.event(), retracted.contains(each.id()));
                if (with != null) {
                    all.put(each.id(), with);
                }
            }
        }
        return new Corrections(redated, all, reach.gone());
    }

    /** The history with its corrections applied: an event has its right date, or is left out. */
    public static List<RecordedEvent> applied(List<RecordedEvent> history) {
        return of(history).to(history);
    }

    /** The history as corrected. */
    public List<RecordedEvent> to(List<RecordedEvent> history) {
        return history.stream()
                .filter(each -> !retracted.containsKey(each.id()))
                .map(each -> {
                    OccurredOn on = redated.get(each.id());
                    return on == null ? each : each.redated(on);
                })
                .toList();
    }
}
