package nl.noaber.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads the wire form: canonical JSON as RFC 8785 has it for strings, whole numbers,
 * objects and arrays. Events hold no floating point, so Jackson with sorted keys is enough; a test
 * holds it against the RFC's own library.
 */
public final class Wire {
    /** The wire form as this release writes it. */
    public static final Wire FORM = new Wire(List.of());

    private final JsonMapper json;
    private final List<Upcaster> upcasters;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** A wire form that also reads older revisions. */
    Wire(List<Upcaster> upcasters) {
        this.json = configure(JsonMapper.builder()).build();
        this.upcasters = List.copyOf(upcasters);
    }

    /**
     * Teaches a mapper the wire form: ids and hats as plain strings, days and words only as text,
     * sorted keys, no nulls, nothing unknown, nothing missing.
     */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(
                        new SimpleModule("noaber")
                                .addDeserializer(LocalDate.class, new StrictDay()))
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .changeDefaultPropertyInclusion(
                        value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addMixIn(Identifier.class, AsPlainText.class)
                .addMixIn(ActingAs.class, AsCode.class)
                .addMixIn(ActingAs.InRole.class, AsCode.class)
                .addMixIn(ActingAs.WithHat.class, AsCode.class)
                .addMixIn(ActingAs.Undeclared.class, AsCode.class);
    }

    /** The facts of an event, without envelope. */
    public String write(DomainEvent event) {
        return json.writeValueAsString(event);
    }

    /** The envelope of an event. */
    public String write(Envelope envelope) {
        return json.writeValueAsString(envelope);
    }

    /**
     * Reads an event of any revision ever written.
     *
     * @throws UnknownEvent if name or revision is not known
     * @throws tools.jackson.core.JacksonException if the text is not that event
     */
    public DomainEvent event(String name, int revision, String text) {
        return event(name, revision, text.getBytes(UTF_8));
    }

    /** The same from the bytes of the text. */
    public DomainEvent event(String name, int revision, byte[] text) {
        EventType type = EventCatalogue.named(name, revision);
        return revision == type.revision()
                ? readers.computeIfAbsent(type.event(), json::readerFor).readValue(text)
                : json.treeToValue(upcast(type, revision, text), type.event());
    }

    /**
     * Reads an envelope.
     *
     * @throws tools.jackson.core.JacksonException if the text is not an envelope
     */
    public Envelope envelope(String text) {
        return envelope(text.getBytes(UTF_8));
    }

    /** The same from the bytes of the text. */
    public Envelope envelope(byte[] text) {
        return json.readValue(text, Envelope.class);
    }

    private ObjectNode upcast(EventType type, int revision, byte[] text) {
        ObjectNode node = json.readValue(text, ObjectNode.class);
        for (int at = revision; at < type.revision(); at++) {
            int from = at;
            node =
                    upcasters.stream()
                            .filter(u -> u.name().equals(type.name()) && u.from() == from)
                            .findFirst()
                            .orElseThrow(() -> new UnknownEvent(type.name(), from))
                            .change()
                            .apply(node);
        }
        return node;
    }

    private interface AsPlainText {
        @JsonValue
        String value();
    }

    private abstract static class AsCode {
        @JsonValue
        abstract String code();

        @JsonCreator
        static ActingAs parse(String code) {
            throw new IllegalStateException("A mix-in is never called: " + code);
        }
    }
}
