package nl.noaber.command.lifetime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.lookup.KnownEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.EventId;
import org.jspecify.annotations.Nullable;

/** The order of beginnings and ends in a stream after the moment of one event was corrected. */
public final class CorrectedOrder {
    private final EventId corrected;
    private final Map<Thing, KnownEvent> beginnings = new HashMap<>();
    private final Set<Thing> ended = new HashSet<>();

    private CorrectedOrder(EventId corrected) {
        this.corrected = corrected;
    }

    /** Whether one of two events ends or follows what the other one begins. */
    public static boolean binds(DomainEvent one, DomainEvent other) {
        return Boundaries.of(one).stream()
                .anyMatch(a -> Boundaries.of(other).stream().anyMatch(b -> bound(a, b)));
    }

    private static boolean bound(Boundary one, Boundary other) {
        return one.thing().equals(other.thing())
                && one instanceof Boundary.Begins != other instanceof Boundary.Begins;
    }

    /**
     * Refuses the corrected moment if the event now certainly ends something before its beginning,
     * or certainly begins something after its end (rule H16).
     *
     * @param stream events of one stream in their order, the corrected one at its new moment
     * @param corrected the event whose moment was corrected
     */
    public static void require(List<KnownEvent> stream, EventId corrected) {
        var order = new CorrectedOrder(corrected);
        stream.forEach(order::add);
    }

    private void add(KnownEvent next) {
        for (var boundary : Boundaries.of(next.event())) {
            var thing = boundary.thing();
            switch (boundary) {
                case Boundary.Begins _ -> begin(thing, next);
                case Boundary.Ends _ -> {
                    if (ended.add(thing)) {
                        requireAfter(beginnings.get(thing), next);
                    }
                }
                case Boundary.Follows _ -> requireAfter(beginnings.get(thing), next);
            }
        }
    }

    private void begin(Thing thing, KnownEvent next) {
        var before = beginnings.get(thing);
        if (ended.remove(thing)
                || before == null
                || next.on().from().isBefore(before.on().from())) {
            beginnings.put(thing, next);
        }
    }

    private void requireAfter(@Nullable KnownEvent beginning, KnownEvent end) {
        if (beginning != null && (beginning.id().equals(corrected) || end.id().equals(corrected))) {
            LifetimeRule.requireAfter(beginning.on(), end.on());
        }
    }
}
