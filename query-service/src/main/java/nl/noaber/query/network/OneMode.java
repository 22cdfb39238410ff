package nl.noaber.query.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.projection.QueryWork;
import org.jspecify.annotations.Nullable;

/** Projects people's ties to things onto ties between people. */
final class OneMode {

    private OneMode() {}

    private record Pair(String one, String other, TieKind kind) {}

    /** Two-mode edges, one for each tie. */
    static List<Graph.Edge> asTheyAre(List<Tie> ties) {
        return ties.stream()
                .map(t ->
                        new Graph.Edge(
                                t.source(),
                                t.target(),
                                t.kind() + "/" + t.cause().value(),
                                t.kind(),
                                Graph.text(t.start()),
                                ended(t.end()),
                                1,
                                t.cause().value(),
                                List.of(t.cause().value())))
                .toList();
    }

    /**
     * One edge for each pair and kind; people who happened to wear the same hat are not tied by it.
     */
    static List<Graph.Edge> of(List<Tie> ties) {
        Map<String, List<Tie>> byThing = new TreeMap<>();
        for (Tie tie : ties) {
            if (tie.kind() != TieKind.ROLE_SWITCH) {
                byThing.computeIfAbsent(tie.target(), _ -> new ArrayList<>()).add(tie);
            }
        }
        Map<Pair, List<Tie>> shared =
                new TreeMap<>(
                        Comparator.comparing(Pair::one)
                                .thenComparing(Pair::other)
                                .thenComparing(Pair::kind));
        for (List<Tie> together : byThing.values()) {
            for (Tie a : together) {
                QueryWork.check();
                for (Tie b : together) {
                    if (a.source().compareTo(b.source()) < 0) {
                        var pair = new Pair(a.source(), b.source(), a.kind());
                        List<Tie> of = shared.computeIfAbsent(pair, _ -> new ArrayList<>());
                        of.add(a);
                        of.add(b);
                    }
                }
            }
        }
        return shared.entrySet().stream().map(e -> edge(e.getKey(), e.getValue())).toList();
    }

    private static Graph.Edge edge(Pair pair, List<Tie> ties) {
        Tie first =
                ties.stream()
                        .min(
                                Comparator.comparing((Tie t) -> t.start().from())
                                        .thenComparing(t -> t.cause().value()))
                        .orElseThrow();
        var events = new TreeSet<String>();
        ties.forEach(t -> events.add(t.cause().value()));
        var causes =
                Stream.concat(
                                Stream.of(first.cause().value()),
                                events.stream().filter(e -> !e.equals(first.cause().value())))
                        .toList();
        return new Graph.Edge(
                pair.one(),
                pair.other(),
                pair.kind().name(),
                pair.kind(),
                Graph.text(first.start()),
                ended(lastEnd(ties)),
                (int) ties.stream().map(Tie::target).distinct().count(),
                first.cause().value(),
                causes);
    }

    /** None while any of them lasts. */
    private static @Nullable OccurredOn lastEnd(List<Tie> ties) {
        OccurredOn last = null;
        for (Tie tie : ties) {
            OccurredOn end = tie.end();
            if (end == null) {
                return null;
            }
            LocalDate latest = last == null ? LocalDate.MIN : last.to();
            last = end.to().isAfter(latest) ? end : last;
        }
        return last;
    }

    private static @Nullable String ended(@Nullable OccurredOn end) {
        return end == null ? null : Graph.text(end);
    }
}
