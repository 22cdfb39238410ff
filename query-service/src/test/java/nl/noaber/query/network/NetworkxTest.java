package nl.noaber.query.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * networkx opens what we give and measures the same, and every edge has its weight; skipped where
 * Python or networkx is missing. Siblings: both modes, whomever the network is about.
 */
@Tag("fault:H4")
class NetworkxTest {

    private static final String MEASURE =
            """
            import json, sys, networkx as nx
            from networkx.readwrite import json_graph
            data = json.load(open(sys.argv[1]))
            try:
                g = json_graph.node_link_graph(data, edges="edges")
            except TypeError:
                g = json_graph.node_link_graph(data, link="edges")
            m = nx.read_graphml(sys.argv[2])
            simple = nx.Graph(g)
            print(json.dumps({
                "multigraph": g.is_multigraph(),
                "nodes": g.number_of_nodes(), "edges": g.number_of_edges(),
                "graphmlNodes": m.number_of_nodes(), "graphmlEdges": m.number_of_edges(),
                "graphmlWeight": sum(float(w) for _, _, w in m.edges(data="weight")),
                "density": nx.density(simple),
                "degree": nx.degree_centrality(simple),
                "betweenness": nx.betweenness_centrality(simple)}))
            """;

    @TempDir static Path folder;

    @BeforeAll
    static void networkxIsThere() throws Exception {
        Files.writeString(folder.resolve("measure.py"), MEASURE);
        assumeTrue(
                run("-c", "import networkx").isEmpty(), "Python 3 with networkx is not installed");
    }

    @Test
    void oneModeIsMeasuredAlike() throws Exception {
        Graph graph = graph(Map.of("mode", List.of("one"), "kind", List.of("contact", "match")));
        JsonNode measured = measured(graph);

        assertThat(measured.at("/density").asDouble())
                .isCloseTo(graph.metrics().density(), within(0.0001));
        assertThat(graph.edges()).isNotEmpty();
    }

    @Test
    void twoModeIsMeasuredAlike() throws Exception {
        measured(graph(Map.of()));
    }

    /** Whomever a network is about, networkx measures shares of the same people. */
    @Test
    @Tag("fault:H5")
    void everyChoiceOfPeopleIsMeasuredAlike() throws Exception {
        for (Who who : Who.values()) {
            Graph graph =
                    graph(
                            Map.of(
                                    "mode",
                                    List.of("one"),
                                    "who",
                                    List.of(QueryParameters.code(who))));
            assertThat(measured(graph).at("/density").asDouble())
                    .isCloseTo(graph.metrics().density(), within(0.0001));
        }
    }

    private static JsonNode measured(Graph graph) throws Exception {
        JsonMapper json = Wire.configure(JsonMapper.builder()).build();
        Path nodeLink = folder.resolve("network.json");
        Path graphMl = folder.resolve("network.graphml");
        Files.writeString(nodeLink, json.writeValueAsString(graph));
        Files.writeString(graphMl, GraphMl.write(graph));
        String printed =
                run(
                        folder.resolve("measure.py").toString(),
                        nodeLink.toString(),
                        graphMl.toString());
        assertThat(printed).startsWith("{");
        JsonNode measured = json.readTree(printed);
        assertThat(measured.at("/multigraph").asBoolean()).isTrue();
        assertThat(measured.at("/nodes").asInt()).isEqualTo(graph.nodes().size());
        assertThat(measured.at("/edges").asInt()).isEqualTo(graph.edges().size());
        assertThat(measured.at("/graphmlNodes").asInt()).isEqualTo(graph.nodes().size());
        assertThat(measured.at("/graphmlEdges").asInt()).isEqualTo(graph.edges().size());
        assertThat(measured.at("/graphmlWeight").asDouble())
                .isEqualTo(graph.edges().stream().mapToInt(Graph.Edge::weight).sum());
        for (Graph.Node node : graph.nodes()) {
            assertThat(measured.get("degree").get(node.id()).asDouble())
                    .isCloseTo(node.degree(), within(0.0001));
            assertThat(measured.get("betweenness").get(node.id()).asDouble())
                    .isCloseTo(node.betweenness(), within(0.0001));
        }
        return measured;
    }

    private static Graph graph(Map<String, List<String>> parameters) {
        var network = new NetworkQuery();
        var rows = Fold.over(network.view(), TemporalQuery.NOW.of(RandomHistory.of(3, 300)));
        var asker =
                new QueryContext(
                        new PersonId("p"), AccessClass.RESEARCHER, Set.of(), QueryFixture.TODAY);
        return network.answer(rows, asker, new QueryParameters(parameters));
    }

    private static String run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return "no python3";
        }
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed.strip();
    }
}
