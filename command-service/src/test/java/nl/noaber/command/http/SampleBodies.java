package nl.noaber.command.http;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as the service's own document describes them, with nothing in them but what must be. */
record SampleBodies(JsonNode document) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What people mean by an id where nothing else is said, in the words of {@link TestCommunity}.
     */
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("PersonId", "$other"),
                    Map.entry("CommunityId", "$next"),
                    Map.entry("OrganisationId", "$organisation"),
                    Map.entry("SessionId", "$session"),
                    Map.entry("EventId", "$event"),
                    Map.entry("DecisionId", "$decision"),
                    Map.entry("AdviceId", "$given"),
                    Map.entry("FindingId", "$finding"),
                    Map.entry("RequestId", "$request"),
                    Map.entry("OfferId", "$offer"));

    private static final Map<String, String> FIELDS =
            Map.of(
                    "community", "$community",
                    "person", "$me",
                    "host", "$me",
                    "occupant", "$me",
                    "members", "$me",
                    "initiatedBy", "$me",
                    "currency", "EUR",
                    "until", "2010-12-31",
                    "hats", "$as");

    /** The addresses of all commands, sorted. */
    List<String> patterns() {
        return document.path("paths")
                .propertyStream()
                .filter(each -> each.getValue().has("post"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The types of event that an endpoint accepts. */
    List<String> kinds(String pattern) {
        return schema(pattern)
                .path("oneOf")
                .valueStream()
                .map(each -> each.path("title").asString())
                .toList();
    }

    /** The smallest body that an endpoint accepts. */
    String body(String pattern, String kind) {
        return JSON.writeValueAsString(value("", schema(pattern, kind)));
    }

    /** The description of the body of an endpoint for one of its kinds. */
    JsonNode schema(String pattern, String kind) {
        JsonNode schema = schema(pattern);
        return schema.path("oneOf")
                .valueStream()
                .filter(each -> each.path("title").asString().equals(kind))
                .findFirst()
                .orElse(schema);
    }

    private JsonNode schema(String pattern) {
        return document.path("paths")
                .path(pattern)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    private Object value(String field, JsonNode schema) {
        return switch (schema.path("type").asString()) {
            case "object" -> {
                var object = JSON.createObjectNode();
                schema.path("required")
                        .forEach(name ->
                                object.putPOJO(
                                        name.asString(),
                                        value(
                                                name.asString(),
                                                schema.path("properties").path(name.asString()))));
                yield object;
            }
            case "array" -> JSON.createArrayNode().addPOJO(value(field, schema.path("items")));
            case "integer" -> 2;
            case "boolean" -> true;
            case "string" -> text(field, schema);
            default -> throw new IllegalStateException("Say what " + field + " is: " + schema);
        };
    }

    private static String text(String field, JsonNode schema) {
        String type = schema.path("description").asString("").replaceAll("id \\((\\w+)\\)", "$1");
        if (FIELDS.containsKey(field)) {
            return FIELDS.get(field);
        } else if (KNOWN.containsKey(type)) {
            return KNOWN.get(type);
        } else if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0).asString();
        } else if (schema.has("pattern")) {
            return "hat:x";
        }
        return schema.path("format").asString("").equals("date") ? "2010-05-01" : "x";
    }
}
