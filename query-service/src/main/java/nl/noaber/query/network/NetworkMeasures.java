package nl.noaber.query.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.network.NetworkRow.Node;
import nl.noaber.query.network.NetworkRow.NodeKind;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.projection.RoleTenure;
import nl.noaber.query.query.QueryParameters;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/** Nodes and edges with their measures. */
final class NetworkMeasures {

    private final Selection<?> selection;
    private final List<Node> nodes;
    private final List<Graph.Edge> edges;
    private final List<Tie> ties;
    private final List<SharedSpell> shared;
    private final NetworkQuery.Mode mode;
    private final org.jgrapht.Graph<String, DefaultEdge> simple = new StoppableGraph();

    private NetworkMeasures(
            Selection<?> selection,
            List<Graph.Edge> edges,
            List<Tie> ties,
            List<SharedSpell> shared,
            NetworkQuery.Mode mode) {
        this.selection = selection;
        this.nodes = selection.nodes();
        this.edges = edges;
        this.ties = ties;
        this.shared = shared;
        this.mode = mode;
        nodes.forEach(node -> simple.addVertex(node.id()));
        edges.forEach(edge -> simple.addEdge(edge.source(), edge.target()));
    }

    /** Measures a network of people and things. */
    static NetworkMeasures ofTies(Selection<Tie> selection) {
        List<Tie> ties = selection.shown();
        return new NetworkMeasures(
                selection, Edges.ofTies(ties), ties, SharedSpell.of(ties), NetworkQuery.Mode.TWO);
    }

    /** Measures a network of people among each other. */
    static NetworkMeasures ofPairs(Selection<SharedSpell> selection) {
        List<SharedSpell> shared = selection.shown();
        return new NetworkMeasures(
                selection.amongPeople(),
                Edges.ofPairs(shared),
                shared.stream().flatMap(spell -> spell.ties().stream()).distinct().toList(),
                shared,
                NetworkQuery.Mode.ONE);
    }

    Graph graph() {
        int n = nodes.size();
        Map<String, Double> betweenness = new BetweennessCentrality<>(simple).getScores();
        double pairs = (n - 1) * (n - 2) / 2.0;
        List<Graph.Node> placed =
                nodes.stream()
                        .map(node ->
                                new Graph.Node(
                                        node.id(),
                                        node.kind(),
                                        node.label(),
                                        node.sector(),
                                        roles(node.id()),
                                        selection.because().getOrDefault(node.id(), List.of()),
                                        rounded(simple.degreeOf(node.id()), n - 1),
                                        rounded(betweenness.getOrDefault(node.id(), 0.0), pairs)))
                        .toList();
        return new Graph(
                false,
                true,
                Map.of(
                        "mode",
                        QueryParameters.code(mode),
                        "who",
                        QueryParameters.code(selection.who()),
                        "leftOut",
                        selection.leftOut()),
                placed,
                edges,
                new Graph.Metrics(
                        people(),
                        density(),
                        crossSectorShare(),
                        reciprocity(),
                        byRole(placed),
                        Graph.Uncertain.of(selection.uncertain())));
    }

    private int people() {
        return (int) nodes.stream().filter(node -> node.kind() == NodeKind.PERSON).count();
    }

    private double density() {
        double people = people();
        double possible =
                switch (mode) {
                    case ONE -> people * (people - 1) / 2;
                    case TWO -> people * (nodes.size() - people);
                };
        return rounded(simple.edgeSet().size(), possible);
    }

    private @Nullable Double crossSectorShare() {
        Map<String, String> sectors = new HashMap<>();
        nodes.forEach(node -> {
            if (node.sector() != null) {
                sectors.put(node.id(), node.sector());
            }
        });
        Set<Set<String>> pairs = new HashSet<>();
        for (SharedSpell spell : shared) {
            if (sectors.keySet().containsAll(spell.people())) {
                pairs.add(Set.copyOf(spell.people()));
            }
        }
        long unlike =
                pairs.stream()
                        .filter(pair -> pair.stream().map(sectors::get).distinct().count() > 1)
                        .count();
        return pairs.isEmpty() ? null : (Double) rounded((double) unlike, pairs.size());
    }

    private @Nullable Double reciprocity() {
        Map<String, String> initiators = new HashMap<>();
        ties.stream()
                .filter(t -> t.kind() == TieKind.CONTACT && t.initiated())
                .forEach(t -> initiators.put(t.target(), t.source()));
        Set<List<String>> steps = new HashSet<>();
        for (Tie tie : ties) {
            String from = initiators.get(tie.target());
            if (from != null && tie.kind() == TieKind.CONTACT && !tie.initiated()) {
                steps.add(List.of(from, tie.source()));
            }
        }
        long returned = steps.stream().filter(s -> steps.contains(s.reversed())).count();
        return steps.isEmpty() ? null : (Double) rounded((double) returned, steps.size());
    }

    private List<Role> roles(String node) {
        return selection.roles().getOrDefault(node, List.of()).stream()
                .map(RoleTenure::role)
                .distinct()
                .sorted()
                .toList();
    }

    private SortedMap<Role, Graph.Place> byRole(List<Graph.Node> placed) {
        var byRole = new TreeMap<Role, Graph.Place>();
        for (Role role : Role.values()) {
            List<Graph.Node> of = placed.stream().filter(n -> n.roles().contains(role)).toList();
            if (!of.isEmpty()) {
                byRole.put(role, mean(role, of));
            }
        }
        return byRole;
    }

    /** The mean place of some people, who hold the role or do not; of nobody it is nothing. */
    Graph.Place mean(Role role, List<Graph.Node> people) {
        double degree = people.stream().mapToDouble(Graph.Node::degree).sum();
        double between = people.stream().mapToDouble(Graph.Node::betweenness).sum();
        return new Graph.Place(
                people.size(),
                rounded(degree, people.size()),
                rounded(between, people.size()),
                people.stream().map(each -> new Graph.Who(each.id(), given(role, each))).toList());
    }

    private List<EventId> given(Role role, Graph.Node node) {
        return selection.roles().getOrDefault(node.id(), List.of()).stream()
                .filter(tenure -> tenure.role() == role)
                .map(tenure -> tenure.since().event())
                .toList();
    }

    /** A share in four decimals; none of nothing is nothing. */
    private static double rounded(double part, double whole) {
        return whole <= 0 ? 0 : Math.round(part / whole * 10_000) / 10_000.0;
    }
}
