package nl.noaber.query.network;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jspecify.annotations.Nullable;

/** Writes a network as GraphML. */
public final class GraphMl {

    private GraphMl() {}

    public static String write(Graph network) {
        var graph = new WeightedPseudograph<String, Graph.Edge>(Graph.Edge.class);
        Map<String, Graph.Node> nodes = new LinkedHashMap<>();
        network.nodes().forEach(node -> nodes.put(node.id(), node));
        nodes.keySet().forEach(graph::addVertex);
        for (Graph.Edge edge : network.edges()) {
            graph.addEdge(edge.source(), edge.target(), edge);
            graph.setEdgeWeight(edge, edge.weight());
        }

        var exporter = new GraphMLExporter<String, Graph.Edge>(id -> id);
        exporter.setEdgeIdProvider(edge -> edge.source() + "|" + edge.target() + "|" + edge.key());
        exporter.setVertexAttributeProvider(id -> attributes(nodes.get(id)));
        exporter.setEdgeAttributeProvider(GraphMl::attributes);
        for (String name : new String[] {"kind", "label", "sector", "roles"}) {
            register(exporter, name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        for (String name : new String[] {"degree", "betweenness"}) {
            register(exporter, name, GraphMLExporter.AttributeCategory.NODE, AttributeType.DOUBLE);
        }
        for (String name : new String[] {"tie", "start", "end", "cause"}) {
            register(exporter, name, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        }
        exporter.setExportEdgeWeights(true);
        var xml = new StringWriter();
        exporter.exportGraph(graph, xml);
        return xml.toString();
    }

    private static void register(
            GraphMLExporter<?, ?> exporter,
            String name,
            GraphMLExporter.AttributeCategory category,
            AttributeType type) {
        exporter.registerAttribute(name, category, type);
    }

    private static Map<String, Attribute> attributes(Graph.@Nullable Node node) {
        var attributes = new LinkedHashMap<String, Attribute>();
        if (node != null) {
            attributes.put("kind", DefaultAttribute.createAttribute(node.kind().name()));
            attributes.put("label", text(node.label()));
            if (node.sector() != null) {
                attributes.put("sector", text(node.sector()));
            }
            String roles = node.roles().stream().map(Enum::name).collect(Collectors.joining(","));
            attributes.put("roles", DefaultAttribute.createAttribute(roles));
            attributes.put("degree", DefaultAttribute.createAttribute(node.degree()));
            attributes.put("betweenness", DefaultAttribute.createAttribute(node.betweenness()));
        }
        return attributes;
    }

    /** Text that somebody wrote. */
    private static Attribute text(String written) {
        return DefaultAttribute.createAttribute(XmlText.of(written));
    }

    private static Map<String, Attribute> attributes(Graph.Edge edge) {
        var attributes = new LinkedHashMap<String, Attribute>();
        attributes.put("tie", DefaultAttribute.createAttribute(edge.kind().name()));
        attributes.put("start", DefaultAttribute.createAttribute(edge.start()));
        if (edge.end() != null) {
            attributes.put("end", DefaultAttribute.createAttribute(edge.end()));
        }
        attributes.put("cause", DefaultAttribute.createAttribute(edge.cause()));
        return attributes;
    }
}
