package nl.noaber.infra.scenario.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.ScenarioException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Values by name, and the texts in which {@code {name}} stands for one. */
final class Bindings {

    static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)}");

    private final Map<String, JsonNode> values;

    Bindings() {
        this(new HashMap<>());
    }

    private Bindings(Map<String, JsonNode> values) {
        this.values = values;
    }

    /** A copy to which other values may be added. */
    Bindings copy() {
        return new Bindings(new HashMap<>(values));
    }

    void put(String name, JsonNode value) {
        values.put(name, value);
    }

    /** The text with every reference replaced; an array is written as JSON. */
    String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(text(value(reference.group(1)))));
    }

    /**
     * The node with every reference in its texts replaced; a text that is one becomes its value.
     */
    JsonNode resolve(JsonNode node) {
        if (node.isArray()) {
            ArrayNode resolved = Json.MAPPER.createArrayNode();
            node.forEach(each -> resolved.add(resolve(each)));
            return resolved;
        }
        if (!node.isString()) {
            return node;
        }
        Matcher whole = REFERENCE.matcher(node.stringValue());
        return whole.matches()
                ? value(whole.group(1))
                : Json.MAPPER.getNodeFactory().stringNode(resolve(node.stringValue()));
    }

    private JsonNode value(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new ScenarioException("No value is called " + name);
        }
        return value;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
