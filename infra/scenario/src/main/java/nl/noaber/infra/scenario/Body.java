package nl.noaber.infra.scenario;

import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a request body: its own fields and the circumstances. */
final class Body {

    private final ObjectNode node = Hellendoorn.JSON.createObjectNode();

    Body with(String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
        return this;
    }

    Body with(String field, long value) {
        node.put(field, value);
        return this;
    }

    Body with(String field, boolean value) {
        node.put(field, value);
        return this;
    }

    Body with(String field, ObjectNode value) {
        node.set(field, value);
        return this;
    }

    Body with(String field, ArrayNode value) {
        node.set(field, value);
        return this;
    }

    /** All fields of another body. */
    Body withAll(@Nullable ObjectNode fields) {
        if (fields != null) {
            fields.properties()
                    .forEach(each -> node.set(each.getKey(), each.getValue().deepCopy()));
        }
        return this;
    }

    Body on(String when) {
        return with("occurredOn", occurredOn(when));
    }

    Body from(Origin origin) {
        return with("provenance", origin.provenance().name()).with("sourceRef", origin.sourceRef());
    }

    /** Told live where what it speaks about was, else as it is told. */
    Body about(Step step) {
        String told = step.body().path("provenance").asString(Provenance.LIVE.name());
        return told.equals(Provenance.LIVE.name()) ? with("provenance", told) : this;
    }

    ObjectNode node() {
        return node;
    }

    static ObjectNode occurredOn(String when) {
        OccurredOn moment = When.parse(when);
        return Hellendoorn.JSON
                .createObjectNode()
                .put("from", moment.from().toString())
                .put("to", moment.to().toString())
                .put("precision", moment.precision().name());
    }
}
