package nl.noaber.query.network;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jgrapht.graph.Pseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jspecify.annotations.Nullable;

/** Writes a network as GraphML. */
public final class GraphMl {

    private static final String WEIGHT = "weight";
    private static final List<String> EDGE_TEXTS =
            List.of(
                    "tie",
                    "form",
                    "start",
                    "end",
                    "startPrecision",
                    "endPrecision",
                    "possiblyFrom",
                    "certainlyBegunBy",
                    "certainlyStillAt",
                    "possiblyUntil",
                    "spells",
                    "provenance",
                    "cause");

    private GraphMl() {}

    public static String write(Graph network) {
        var graph = new Pseudograph<String, Graph.Edge>(Graph.Edge.class);
        Map<String, Graph.Node> nodes = new LinkedHashMap<>();
        network.nodes().forEach(node -> nodes.put(node.id(), node));
        nodes.keySet().forEach(graph::addVertex);
        for (Graph.Edge edge : network.edges()) {
            graph.addEdge(edge.source(), edge.target(), edge);
        }

        var exporter = new GraphMLExporter<String, Graph.Edge>(id -> id);
        exporter.setEdgeIdProvider(edge -> edge.source() + "|" + edge.target() + "|" + edge.key());
        exporter.setVertexAttributeProvider(id -> attributes(nodes.get(id)));
        exporter.setEdgeAttributeProvider(GraphMl::attributes);
        for (String name : new String[] {"kind", "label", "sector", "roles", "because"}) {
            register(exporter, name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        for (String name : new String[] {"degree", "betweenness"}) {
            register(exporter, name, GraphMLExporter.AttributeCategory.NODE, AttributeType.DOUBLE);
        }
        for (String name : EDGE_TEXTS) {
            register(exporter, name, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        }
        // The exporter's own weight is left out where it is 1, and readers then know of none.
        exporter.setEdgeWeightAttributeName("exporter-weight");
        register(exporter, WEIGHT, GraphMLExporter.AttributeCategory.EDGE, AttributeType.INT);
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
            attributes.put("roles", text(names(node.roles())));
            attributes.put("because", text(names(node.because())));
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
        attributes.put("tie", text(edge.kind().name()));
        attributes.put("form", text(edge.form().name()));
        attributes.put("start", text(edge.start()));
        put(attributes, "end", edge.end());
        attributes.put("startPrecision", text(edge.startPrecision().name()));
        put(attributes, "endPrecision", edge.endPrecision());
        attributes.put("possiblyFrom", text(edge.possiblyFrom().toString()));
        attributes.put("certainlyBegunBy", text(edge.certainlyBegunBy().toString()));
        put(attributes, "certainlyStillAt", edge.certainlyStillAt());
        put(attributes, "possiblyUntil", edge.possiblyUntil());
        attributes.put(WEIGHT, DefaultAttribute.createAttribute(edge.weight()));
        attributes.put("spells", text(spells(edge)));
        attributes.put("provenance", text(names(edge.provenance())));
        attributes.put("cause", text(edge.cause()));
        return attributes;
    }

    /** One after the other; of an interval start and end, of a moment the day or the bounds. */
    private static String spells(Graph.Edge edge) {
        return edge.spells().stream()
                .map(spell ->
                        switch (edge.form()) {
                            case MOMENTS -> spell.start();
                            case INTERVALS ->
                                    spell.start()
                                            + " to "
                                            + (spell.end() == null ? "" : spell.end());
                        })
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static void put(
            Map<String, Attribute> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, text(value.toString()));
        }
    }
}
