package nl.noaber.query.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.noaber.query.network.NetworkRow.Node;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/** The network of a community: ties between people, or between people and things. */
public final class NetworkQuery implements Query<NetworkRow> {

    static final Projection<NetworkRow> VIEW = new NetworkProjection();

    /** Both sides as stored, or people among each other. */
    public enum Mode {
        TWO,
        ONE
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Projection<NetworkRow> view() {
        return VIEW;
    }

    /** Nodes and ties are one graph, and its measures are about all of them. */
    @Override
    public boolean paged() {
        return false;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("mode", "kind", "from", "to", "who");
    }

    @Override
    public Graph answer(Rows<NetworkRow> rows, QueryContext asker, QueryParameters parameters) {
        Mode mode = parameters.choice("mode", Mode.class);
        Who who = parameters.choice("who", Who.class);
        Set<TieKind> kinds = kinds(parameters.all("kind"));
        var window = new TimeWindow(parameters.day("from"), parameters.day("to"));
        List<Tie> ties =
                rows.under("tie/", Tie.class).values().stream()
                        .filter(tie -> kinds.contains(tie.kind()))
                        .toList();
        var roles = window.roles(rows);
        Collection<Node> nodes = rows.under("node/", Node.class).values();
        return switch (mode) {
            case TWO ->
                    NetworkMeasures.ofTies(Selection.of(nodes, ties, window, who, roles)).graph();
            case ONE ->
                    NetworkMeasures.ofPairs(
                                    Selection.of(nodes, SharedSpell.of(ties), window, who, roles))
                            .graph();
        };
    }

    private static Set<TieKind> kinds(List<String> given) {
        if (given.isEmpty()) {
            return EnumSet.allOf(TieKind.class);
        }
        var kinds = EnumSet.noneOf(TieKind.class);
        for (String each : given) {
            kinds.add(
                    Arrays.stream(TieKind.values())
                            .filter(kind -> QueryParameters.code(kind).equals(each))
                            .findFirst()
                            .orElseThrow(() ->
                                    new BadParameterException(
                                            "kind",
                                            "must be one of attendance, contact, match, role-switch")));
        }
        return kinds;
    }
}
