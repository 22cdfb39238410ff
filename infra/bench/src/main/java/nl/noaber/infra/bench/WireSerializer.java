package nl.noaber.infra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.Wire;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Axon's serializer over the published event format, the same for every contender. */
final class WireSerializer implements Serializer {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json = Wire.configure(JsonMapper.builder()).build();
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(
            @Nullable Object object, Class<T> expectedRepresentation) {
        var bytes =
                object instanceof DomainEvent event
                        ? Wire.FORM.write(event).getBytes(UTF_8)
                        : json.writeValueAsBytes(object);
        return converter.convert(
                new SimpleSerializedObject<>(
                        bytes,
                        byte[].class,
                        typeForClass(object == null ? null : object.getClass())),
                expectedRepresentation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return expectedRepresentation == byte[].class || expectedRepresentation == String.class;
    }

    @Override
    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // Axon asks for the type that the serialized object names.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        var type = serialized.getType();
        var text = bytes(serialized);
        return type.getName().equals(MetaData.class.getName())
                ? (T) MetaData.from(json.readValue(text, MAP))
                : (T) Wire.FORM.event(type.getName(), revision(type), text);
    }

    private byte[] bytes(SerializedObject<?> serialized) {
        return serialized.getData() instanceof byte[] bytes
                ? bytes
                : converter.convert(serialized.getData(), byte[].class);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        return type.getRevision() == null
                ? UnknownSerializedType.class
                : EventCatalogue.named(type.getName(), revision(type)).event();
    }

    private static int revision(SerializedType type) {
        return Integer.parseInt(type.getRevision());
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && DomainEvent.class.isAssignableFrom(type)) {
            @SuppressWarnings("unchecked")
            var wire = EventCatalogue.of((Class<? extends DomainEvent>) type);
            return new SimpleSerializedType(wire.name(), Integer.toString(wire.revision()));
        }
        return new SimpleSerializedType(
                type == null ? SimpleSerializedType.emptyType().getName() : type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
