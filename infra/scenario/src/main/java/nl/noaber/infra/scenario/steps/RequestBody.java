package nl.noaber.infra.scenario.steps;

import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a request body: its own fields and the metadata. */
public final class RequestBody {

    private final ObjectNode node = Json.MAPPER.createObjectNode();

    public RequestBody with(String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
        return this;
    }

    public RequestBody with(String field, long value) {
        node.put(field, value);
        return this;
    }

    public RequestBody with(String field, boolean value) {
        node.put(field, value);
        return this;
    }

    public RequestBody with(String field, ObjectNode value) {
        node.set(field, value);
        return this;
    }

    public RequestBody with(String field, ArrayNode value) {
        node.set(field, value);
        return this;
    }

    /** All fields of another body. */
    public RequestBody withAll(@Nullable ObjectNode fields) {
        if (fields != null) {
            fields.properties()
                    .forEach(each -> node.set(each.getKey(), each.getValue().deepCopy()));
        }
        return this;
    }

    public RequestBody on(String when) {
        return with("occurredOn", occurredOn(when));
    }

    public RequestBody from(Origin origin) {
        return with("provenance", origin.provenance().name()).with("sourceRef", origin.sourceRef());
    }

    /** Has provenance LIVE if the step that it is about has, else stays as it is. */
    public RequestBody liveIf(Step step) {
        String provenance = step.body().path("provenance").asString(Provenance.LIVE.name());
        return provenance.equals(Provenance.LIVE.name()) ? with("provenance", provenance) : this;
    }

    public ObjectNode node() {
        return node;
    }

    public static ObjectNode occurredOn(String when) {
        OccurredOn moment = FuzzyDate.parse(when);
        return Json.MAPPER
                .createObjectNode()
                .put("from", moment.from().toString())
                .put("to", moment.to().toString())
                .put("precision", moment.precision().name());
    }
}
