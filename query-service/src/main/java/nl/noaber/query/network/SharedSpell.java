package nl.noaber.query.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.projection.DateBounds;
import nl.noaber.query.projection.QueryWork;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two people shared: a moment at which both were there, or an interval in which both
 * took part.
 */
record SharedSpell(
        Pair edge, OccurredOn start, @Nullable OccurredOn end, String thing, List<Tie> ties)
        implements TiePart {

    /** Two people and the kind of things they shared: one edge of the answer. */
    record Pair(String one, String other, TieKind kind) {}

    SharedSpell {
        ties = List.copyOf(ties);
    }

    @Override
    public List<String> people() {
        return List.of(edge.one(), edge.other());
    }

    /**
     * All of them, in the order of the things; people who happened to wear the same hat share
     * nothing by it.
     */
    static List<SharedSpell> of(List<Tie> ties) {
        Map<String, List<Tie>> byThing = new TreeMap<>();
        for (Tie tie : ties) {
            if (tie.kind() != TieKind.ROLE_SWITCH) {
                byThing.computeIfAbsent(tie.target(), _ -> new ArrayList<>()).add(tie);
            }
        }
        List<SharedSpell> spells = new ArrayList<>();
        for (List<Tie> together : byThing.values()) {
            for (Tie a : together) {
                QueryWork.check();
                for (Tie b : together) {
                    if (a.source().compareTo(b.source()) < 0) {
                        spells.add(of(a, b));
                    }
                }
            }
        }
        return spells;
    }

    private static SharedSpell of(Tie a, Tie b) {
        var pair = new Pair(a.source(), b.source(), a.kind());
        return switch (a.kind().form()) {
            case MOMENTS -> {
                OccurredOn then = DateBounds.same(a.start(), b.start());
                yield new SharedSpell(pair, then, then, a.target(), List.of(a, b));
            }
            case INTERVALS ->
                    new SharedSpell(
                            pair,
                            DateBounds.latest(List.of(a.start(), b.start())),
                            firstEnd(a, b),
                            a.target(),
                            List.of(a, b));
        };
    }

    /** It is over as soon as one of them has left it. */
    private static @Nullable OccurredOn firstEnd(Tie a, Tie b) {
        List<OccurredOn> ends =
                Stream.of(a, b)
                        .<@Nullable OccurredOn>map(Tie::end)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        return ends.isEmpty() ? null : DateBounds.earliest(ends);
    }
}
