package nl.noaber.query.projection;

import java.util.List;
import java.util.function.Function;
import nl.noaber.kernel.id.EventId;

/** A number and the events that it counts. */
public record EventCount(int count, List<EventId> events) {
    public EventCount {
        events = List.copyOf(events);
    }

    /** One for each of these. */
    public static <T> EventCount of(List<T> all, Function<T, EventRef> at) {
        return new EventCount(
                all.size(), all.stream().map(each -> at.apply(each).event()).toList());
    }
}
