package nl.noaber.query.signals;

import java.util.Collection;
import java.util.List;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.projection.EventRef;

/**
 * The number that raised a signal.
 *
 * @param events those it counts or rests on; none where it counts days, months or minutes
 */
record SignalValue(long number, List<EventId> events) {

    static SignalValue of(long number) {
        return new SignalValue(number, List.of());
    }

    static SignalValue counting(Collection<EventRef> marks) {
        return new SignalValue(marks.size(), marks.stream().map(EventRef::event).toList());
    }

    static SignalValue restingOn(long number, Collection<EventRef> marks) {
        return new SignalValue(number, marks.stream().map(EventRef::event).toList());
    }
}
