package nl.noaber.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** GraphML as a reader that knows no defaults reads it. */
class GraphMlTest {

    private static final Set<String> OF_EVERY_NODE =
            Set.of("kind", "label", "roles", "because", "degree", "betweenness");
    private static final Set<String> OF_EVERY_EDGE =
            Set.of(
                    "tie",
                    "form",
                    "start",
                    "startPrecision",
                    "possiblyFrom",
                    "certainlyBegunBy",
                    "weight",
                    "spells",
                    "provenance",
                    "cause");

    /**
     * Every value that each node and edge of the answer has is written on each of them, whatever it
     * is. Siblings: both modes, and each choice of people.
     */
    @ParameterizedTest
    @ValueSource(strings = {"mode=two", "mode=one", "mode=one&kind=match", "mode=two&who=all"})
    @Tag("fault:H4")
    void noValueIsLeftOutBecauseItIsTheUsualOne(String query) throws Exception {
        int edges = 0;
        for (long seed = 1; seed <= 5; seed++) {
            var network = new NetworkQuery();
            var rows = Fold.over(network.view(), TemporalQuery.NOW.of(RandomHistory.of(seed, 300)));
            Graph graph =
                    network.answer(rows, QueryFixture.RESEARCHER, QueryFixture.parameters(query));
            Document read =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(
                                    new ByteArrayInputStream(
                                            GraphMl.write(graph).getBytes(StandardCharsets.UTF_8)));
            Map<String, String> names = new HashMap<>();
            NodeList keys = read.getElementsByTagName("key");
            for (int i = 0; i < keys.getLength(); i++) {
                Element key = (Element) keys.item(i);
                names.put(key.getAttribute("id"), key.getAttribute("attr.name"));
                assertThat(key.getElementsByTagName("default").getLength()).isZero();
            }
            edges += graph.edges().size();
            all(read.getElementsByTagName("node"), names, graph.nodes().size(), OF_EVERY_NODE);
            all(read.getElementsByTagName("edge"), names, graph.edges().size(), OF_EVERY_EDGE);
        }
        assertThat(edges).isPositive();
    }

    private static void all(
            NodeList elements, Map<String, String> names, int number, Set<String> expected) {
        assertThat(elements.getLength()).isEqualTo(number);
        for (int i = 0; i < number; i++) {
            var found = new HashSet<String>();
            NodeList data = ((Element) elements.item(i)).getElementsByTagName("data");
            for (int j = 0; j < data.getLength(); j++) {
                found.add(names.get(((Element) data.item(j)).getAttribute("key")));
            }
            assertThat(found).containsAll(expected);
        }
    }
}
