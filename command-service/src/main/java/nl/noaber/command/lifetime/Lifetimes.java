package nl.noaber.command.lifetime;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.time.OccurredOn;

/**
 * When the things of one stream began, so that nothing ends before its beginning. Dates may be
 * fuzzy: an end is refused only if it certainly lies before the beginning.
 */
public record Lifetimes(Map<Thing, Beginning> beginnings) {
    /** Nothing has begun. */
    public static final Lifetimes NONE = new Lifetimes(Map.of());

    /** The beginning of a thing, and whether the thing has ended since. */
    public record Beginning(OccurredOn on, boolean ended) {}

    public Lifetimes {
        beginnings = Map.copyOf(beginnings);
    }

    /** The lifetimes after one more event. */
    public Lifetimes after(DomainEvent event, OccurredOn on) {
        var boundaries = Boundaries.of(event);
        if (boundaries.isEmpty()) {
            return this;
        }
        var next = new HashMap<>(beginnings);
        for (var boundary : boundaries) {
            switch (boundary) {
                case Boundary.Begins(var thing) ->
                        next.merge(thing, new Beginning(on, false), Lifetimes::begun);
                case Boundary.Ends(var thing) ->
                        next.computeIfPresent(thing, (_, known) -> new Beginning(known.on(), true));
                case Boundary.Follows _ -> {}
            }
        }
        return new Lifetimes(next);
    }

    /** What begins anew begins then; what begins twice without an end began the first time. */
    private static Beginning begun(Beginning known, Beginning next) {
        return known.ended() || known.on().from().isAfter(next.on().from()) ? next : known;
    }

    /** Refuses an end that certainly lies before the only thing of its kind began (rule H16). */
    public void requireBegun(Thing.Kind kind, OccurredOn end) {
        var beginning = beginnings.get(Thing.of(kind));
        if (beginning != null) {
            LifetimeRule.requireAfter(beginning.on(), end);
        }
    }

    /** Refuses an event that certainly lies before what it ends or follows (rule H16). */
    public void require(DomainEvent event, OccurredOn on) {
        for (var boundary : Boundaries.of(event)) {
            var beginning = beginnings.get(boundary.thing());
            if (beginning != null && isJudged(boundary, beginning)) {
                LifetimeRule.requireAfter(beginning.on(), on);
            }
        }
    }

    private static boolean isJudged(Boundary boundary, Beginning beginning) {
        return switch (boundary) {
            case Boundary.Begins _ -> false;
            case Boundary.Ends _ -> !beginning.ended();
            case Boundary.Follows _ -> true;
        };
    }
}
