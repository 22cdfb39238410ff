package nl.noaber.command.request;

import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** A body that is the payload of an event; the address determines the event type. */
public final class EventPayload {
    private final ObjectNode said;
    private final BiFunction<ObjectNode, Class<?>, Object> reading;

    EventPayload(ObjectNode said, BiFunction<ObjectNode, Class<?>, Object> reading) {
        this.said = said;
        this.reading = reading;
    }

    public boolean say(String field) {
        return said.has(field);
    }

    /**
     * Reads the event from the body and the fields that the address gives.
     *
     * @throws Problem if a field is missing, unknown, of another type or given by the address
     */
    public <E> E as(Class<E> kind, Map<String, String> given) {
        ObjectNode whole = said.deepCopy();
        given.forEach((field, value) -> {
            if (whole.has(field)) {
                throw Problem.malformed("'" + field + "' is unknown or has a wrong value");
            }
            whole.put(field, value);
        });
        Object event = reading.apply(whole, kind);
        RecordValidator.require((Record) event);
        return kind.cast(event);
    }
}
