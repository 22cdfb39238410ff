package nl.noaber.query.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.Graph.Edge;
import nl.noaber.query.network.Graph.Spell;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.network.SharedSpell.Pair;
import nl.noaber.query.projection.DateBounds;
import org.jspecify.annotations.Nullable;

/** Makes the edges of an answer from the moments and intervals of ties. */
final class Edges {

    /** The spell that had certainly begun first comes first. */
    private static final Comparator<TiePart> BY_CERTAIN_START =
            Comparator.comparing((TiePart part) -> part.start().to())
                    .thenComparing(part -> part.start().from())
                    .thenComparing(part -> part.ties().getFirst().cause().value());

    private Edges() {}

    /** Two-mode edges, one for each tie. */
    static List<Edge> ofTies(List<Tie> ties) {
        return ties.stream()
                .map(tie ->
                        edge(
                                tie.source(),
                                tie.target(),
                                tie.kind() + "/" + tie.cause().value(),
                                tie.kind(),
                                List.of(tie)))
                .toList();
    }

    /** One-mode edges, one for each pair and kind. */
    static List<Edge> ofPairs(List<SharedSpell> spells) {
        Map<Pair, List<TiePart>> pairs =
                new TreeMap<>(
                        Comparator.comparing(Pair::one)
                                .thenComparing(Pair::other)
                                .thenComparing(Pair::kind));
        spells.forEach(
                spell -> pairs.computeIfAbsent(spell.edge(), _ -> new ArrayList<>()).add(spell));
        return pairs.entrySet().stream()
                .map(entry -> {
                    Pair pair = entry.getKey();
                    return edge(
                            pair.one(),
                            pair.other(),
                            pair.kind().name(),
                            pair.kind(),
                            entry.getValue());
                })
                .toList();
    }

    private static Edge edge(
            String source, String target, String key, TieKind kind, List<TiePart> parts) {
        List<TiePart> inTime = parts.stream().sorted(BY_CERTAIN_START).toList();
        OccurredOn start = DateBounds.earliest(inTime.stream().map(TiePart::start).toList());
        OccurredOn end = lastEnd(inTime);
        List<String> events = events(inTime);
        return new Edge(
                source,
                target,
                key,
                kind,
                kind.form(),
                Graph.text(start),
                text(end),
                start.precision(),
                end == null ? null : end.precision(),
                start.from(),
                start.to(),
                end == null ? null : end.from(),
                end == null ? null : end.to(),
                inTime.size(),
                inTime.stream().map(Edges::spell).toList(),
                provenance(inTime),
                events.getFirst(),
                events);
    }

    private static Spell spell(TiePart part) {
        OccurredOn end = part.end();
        return new Spell(
                Graph.text(part.start()),
                text(end),
                part.start().precision(),
                end == null ? null : end.precision(),
                provenance(List.of(part)),
                events(List.of(part)));
    }

    /** None while any of them lasts. */
    private static @Nullable OccurredOn lastEnd(List<TiePart> parts) {
        var ends = new ArrayList<OccurredOn>();
        for (TiePart part : parts) {
            OccurredOn end = part.end();
            if (end == null) {
                return null;
            }
            ends.add(end);
        }
        return DateBounds.latest(ends);
    }

    private static List<String> events(List<TiePart> parts) {
        Set<String> events = new LinkedHashSet<>();
        parts.forEach(part -> part.ties().forEach(tie -> events.add(tie.cause().value())));
        return List.copyOf(events);
    }

    private static List<Provenance> provenance(List<TiePart> parts) {
        return parts.stream()
                .flatMap(part -> part.ties().stream())
                .flatMap(tie -> tie.provenance().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String text(@Nullable OccurredOn on) {
        return on == null ? null : Graph.text(on);
    }
}
