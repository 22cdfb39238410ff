package nl.noaber.query.outcomes;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.outcomes.ReturnRow.Link;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Rows;

/**
 * An event with what it leads back or on to, as a tree; what stands elsewhere in the tree already
 * is not unfolded again. An event that the viewer may not see, that is not known at that moment or
 * that was retracted is left out with what it leads to.
 *
 * @param kind wire name
 */
public record CausalChain(EventId event, String kind, OccurredOn on, List<CausalChain> then) {

    /** What these events lead back to. */
    static List<CausalChain> back(Rows<ReturnRow> rows, Collection<EventId> from) {
        return unfolded(rows, from, Link::back, new HashSet<>());
    }

    /** What came of these events. */
    static List<CausalChain> onwards(Rows<ReturnRow> rows, Collection<EventId> from) {
        List<Link> all = List.copyOf(rows.under("event/", Link.class).values());
        return unfolded(
                rows,
                from,
                link ->
                        all.stream()
                                .filter(later -> later.back().contains(link.at().event()))
                                .map(later -> later.at().event())
                                .toList(),
                new HashSet<>());
    }

    private static List<CausalChain> unfolded(
            Rows<ReturnRow> rows,
            Collection<EventId> events,
            Function<Link, List<EventId>> next,
            Set<EventId> seen) {
        return new LinkedHashSet<>(events)
                .stream()
                        .flatMap(event ->
                                Stream.ofNullable(
                                        rows.get(ReturnProjection.link(event), Link.class)))
                        .map(link -> {
                            EventRef at = link.at();
                            List<CausalChain> then =
                                    seen.add(at.event())
                                            ? unfolded(rows, next.apply(link), next, seen)
                                            : List.<CausalChain>of();
                            return new CausalChain(at.event(), link.kind(), at.on(), then);
                        })
                        .toList();
    }
}
