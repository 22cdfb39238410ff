package nl.noaber.query.projection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an event: its valid time, id and index. It links every number of an answer to the
 * events behind it.
 *
 * @param index the event's place in the log
 */
public record EventRef(OccurredOn on, EventId event, long index) {

    /** By valid time; events of the same time in the order of recording. */
    public static final Comparator<EventRef> BY_TIME =
            Comparator.comparing((EventRef mark) -> mark.on().to())
                    .thenComparing(mark -> mark.on().from())
                    .thenComparing(EventRef::index);

    /**
     * By valid time as far as that is certain, otherwise in the order of recording: an event that
     * is only known to be of 2010 does not come after an event of that year that followed from it.
     */
    public static <T> List<T> inTime(Collection<T> all, Function<T, EventRef> at) {
        var begun =
                new ArrayDeque<>(sorted(all, Comparator.comparing(t -> at.apply(t).on().from())));
        var ready = new PriorityQueue<T>(Comparator.comparing(t -> at.apply(t).index()));
        Set<T> done = Collections.newSetFromMap(new IdentityHashMap<>());
        var inTime = new ArrayList<T>();
        for (T first : sorted(all, Comparator.comparing(t -> at.apply(t).on().to()))) {
            LocalDate over = at.apply(first).on().to();
            while (!begun.isEmpty() && !at.apply(begun.element()).on().from().isAfter(over)) {
                ready.add(begun.remove());
            }
            while (!done.contains(first)) {
                T next = ready.remove();
                done.add(next);
                inTime.add(next);
            }
        }
        return List.copyOf(inTime);
    }

    private static <T> List<T> sorted(Collection<T> all, Comparator<T> by) {
        return all.stream().sorted(by).toList();
    }

    public static EventRef of(RecordedEvent at) {
        return new EventRef(at.envelope().occurredOn(), at.id(), at.index());
    }

    /** The period that began with this event; it lasts if there is no end. */
    public ValidPeriod until(@Nullable EventRef end) {
        return new ValidPeriod(on, end == null ? null : end.on);
    }

    /** The days from this until the later one; none unless both are known to the day. */
    public @Nullable Long daysUntil(@Nullable EventRef later) {
        return later == null
                        || on.precision() != Precision.DAY
                        || later.on.precision() != Precision.DAY
                ? null
                : (Long) ChronoUnit.DAYS.between(on.from(), later.on.from());
    }
}
