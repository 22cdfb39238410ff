package nl.noaber.infra.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where something stands in an answer: {@code /goals[now=Giving]/steps/0/kind}. {@code *} takes all
 * of an array, {@code [field=value]} those of it that say so ({@code a.b} is a field within a
 * field), {@code #} counts what was found. One thing found is that thing, any other number a list.
 */
record Place(String path) {

    private static final Pattern STEP = Pattern.compile("/([^/\\[]*)((?:\\[[^]]+])*)");
    private static final Pattern FILTER = Pattern.compile("\\[([^=]+)=([^]]*)]");

    JsonNode in(JsonNode answer) {
        List<JsonNode> found = List.of(answer);
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            if (step.group(1).equals("#")) {
                found = List.of(Hellendoorn.JSON.getNodeFactory().numberNode(found.size()));
            } else {
                found = step(found, step.group(1), step.group(2));
            }
        }
        if (end != path.length()) {
            throw new IllegalArgumentException("Not a place: " + path);
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        ArrayNode all = Hellendoorn.JSON.createArrayNode();
        found.forEach(all::add);
        return all;
    }

    private static List<JsonNode> step(List<JsonNode> from, String name, String filters) {
        Stream<JsonNode> next = from.stream().flatMap(node -> named(node, name));
        if (filters.isEmpty()) {
            return next.filter(node -> !node.isMissingNode()).toList();
        }
        next = next.flatMap(JsonNode::valueStream);
        Matcher filter = FILTER.matcher(filters);
        while (filter.find()) {
            String field = filter.group(1);
            String value = filter.group(2);
            next = next.filter(node -> inner(node, field).asString("").equals(value));
        }
        return next.toList();
    }

    private static Stream<JsonNode> named(JsonNode node, String name) {
        if (name.equals("*")) {
            return node.valueStream();
        }
        return Stream.of(
                node.isArray() && name.matches("\\d+")
                        ? node.path(Integer.parseInt(name))
                        : node.path(name));
    }

    private static JsonNode inner(JsonNode node, String field) {
        JsonNode inner = node;
        for (String name : field.split("\\.")) {
            inner = inner.path(name);
        }
        return inner;
    }
}
