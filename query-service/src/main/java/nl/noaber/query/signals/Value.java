package nl.noaber.query.signals;

import java.util.Collection;
import java.util.List;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.projection.Mark;

/**
 * The number that raised a signal.
 *
 * @param events those it counts or rests on; none where it counts days, months or minutes
 */
record Value(long number, List<EventId> events) {

    static Value of(long number) {
        return new Value(number, List.of());
    }

    static Value counting(Collection<Mark> marks) {
        return new Value(marks.size(), marks.stream().map(Mark::event).toList());
    }

    static Value restingOn(long number, Collection<Mark> marks) {
        return new Value(number, marks.stream().map(Mark::event).toList());
    }
}
