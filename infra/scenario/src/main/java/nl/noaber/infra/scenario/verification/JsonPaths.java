package nl.noaber.infra.scenario.verification;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.util.Comparator;
import nl.noaber.infra.scenario.client.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads JSON answers by JSONPath, and compares what was read. */
public final class JsonPaths {

    private static final Configuration DEFAULTS = Configuration.defaultConfiguration();
    private static final Comparator<JsonNode> BY_VALUE =
            (one, other) ->
                    one.isNumber() && other.isNumber()
                            ? one.decimalValue().compareTo(other.decimalValue())
                            : one.equals(other) ? 0 : 1;

    private JsonPaths() {}

    /**
     * Returns what the path finds: for a definite path the node, or a missing node where there is
     * none; for an indefinite path (one with a wildcard, filter or slice) the array of all matches.
     *
     * @throws com.jayway.jsonpath.InvalidPathException if the path is malformed
     */
    public static JsonNode read(JsonNode answer, String path) {
        Object plain = Json.MAPPER.convertValue(answer, Object.class);
        try {
            Object found = JsonPath.using(DEFAULTS).parse(plain).read(path);
            return Json.MAPPER.valueToTree(found);
        } catch (PathNotFoundException nothing) {
            return MissingNode.getInstance();
        }
    }

    /** Whether two nodes are equal, numbers by their value (1, 1L and 1.0 are equal). */
    public static boolean areEqual(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }
}
