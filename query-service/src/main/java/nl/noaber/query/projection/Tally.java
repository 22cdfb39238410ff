package nl.noaber.query.projection;

import java.util.List;
import java.util.function.Function;
import nl.noaber.kernel.id.EventId;

/** A number and the events behind it. */
public record Tally(int count, List<EventId> events) {
    public Tally {
        events = List.copyOf(events);
    }

    /** One for each of these. */
    public static <T> Tally of(List<T> all, Function<T, Mark> at) {
        return new Tally(all.size(), all.stream().map(each -> at.apply(each).event()).toList());
    }
}
