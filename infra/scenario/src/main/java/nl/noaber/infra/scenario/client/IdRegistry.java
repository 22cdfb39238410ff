package nl.noaber.infra.scenario.client;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ids of earlier answers by the names that the data use for them. */
public final class IdRegistry {

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)}");

    private final Map<String, String> ids = new HashMap<>();

    /**
     * Registers the ids of an answer.
     *
     * @param path name of the request; its events are {@code event:<path>#0} and so on
     * @param name what the id is called, if the request gives one
     */
    public void remember(String path, @Nullable String name, Answer answer) {
        if (name != null) {
            ids.put(name, answer.id());
        }
        for (int index = 0; index < answer.events().size(); index++) {
            ids.put("event:" + path + "#" + index, answer.events().get(index));
        }
        if (!answer.events().isEmpty()) {
            ids.put("event:" + path, answer.events().getFirst());
        }
    }

    /**
     * The id of this name.
     *
     * @throws IllegalStateException if no answer has given it
     */
    public String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("No answer has given an id for " + name);
        }
        return id;
    }

    /** The text with every reference {@code {name}} replaced by its id. */
    public String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(id(found.group(1))));
    }

    /** A copy of the body with every reference replaced. */
    public ObjectNode fill(ObjectNode body) {
        ObjectNode filled = Json.MAPPER.createObjectNode();
        body.properties().forEach(each -> filled.set(each.getKey(), fill(each.getValue())));
        return filled;
    }

    /** The value with every reference in its texts replaced. */
    public JsonNode fill(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> fill(object);
            case ArrayNode array -> {
                ArrayNode filled = Json.MAPPER.createArrayNode();
                array.forEach(each -> filled.add(fill(each)));
                yield filled;
            }
            case JsonNode text when text.isString() ->
                    Json.MAPPER.getNodeFactory().stringNode(fill(text.stringValue()));
            case JsonNode other -> other;
        };
    }
}
