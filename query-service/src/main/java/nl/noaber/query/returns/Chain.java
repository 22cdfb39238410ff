package nl.noaber.query.returns;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.returns.ReturnRow.Link;
import org.jspecify.annotations.Nullable;

/**
 * An event with what it leads back or on to, as a tree; what stands elsewhere in the tree already
 * is not unfolded again.
 *
 * @param kind wire name; none where the event is not known at that moment
 */
public record Chain(
        EventId event, @Nullable String kind, @Nullable OccurredOn on, List<Chain> then) {

    /** What these events lead back to. */
    static List<Chain> back(Rows<ReturnRow> rows, Collection<EventId> from) {
        return unfolded(rows, from, Link::back, new HashSet<>());
    }

    /** What came of these events. */
    static List<Chain> onwards(Rows<ReturnRow> rows, Collection<EventId> from) {
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

    private static List<Chain> unfolded(
            Rows<ReturnRow> rows,
            Collection<EventId> events,
            Function<Link, List<EventId>> next,
            Set<EventId> seen) {
        return new LinkedHashSet<>(events)
                .stream()
                        .map(event -> {
                            Link link = rows.get(ReturnView.link(event), Link.class);
                            if (link == null) {
                                return new Chain(event, null, null, List.of());
                            }
                            List<Chain> then =
                                    seen.add(event)
                                            ? unfolded(rows, next.apply(link), next, seen)
                                            : List.<Chain>of();
                            return new Chain(event, link.kind(), link.at().on(), then);
                        })
                        .toList();
    }
}
