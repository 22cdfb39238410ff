package nl.noaber.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import nl.noaber.kernel.wire.UnknownEvent;
import nl.noaber.kernel.wire.Wire;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's serializer over the published language: wire names instead of class names, and nothing
 * else can be written or read. Of the metadata only the envelope is history.
 */
public final class WireSerializer implements Serializer {
    private final Wire wire = Wire.FORM;
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) {
            throw notOurs(null);
        }
        String text =
                switch (object) {
                    case DomainEvent event -> wire.write(event);
                    case Map<?, ?> meta -> write(meta);
                    default -> throw notOurs(object);
                };
        T form =
                representation.isAssignableFrom(String.class)
                        ? representation.cast(text)
                        : converter.convert(text.getBytes(UTF_8), byte[].class, representation);
        return new SimpleSerializedObject<>(form, representation, typeForClass(object.getClass()));
    }

    private String write(Map<?, ?> meta) {
        return meta.get(EventSourcedAggregate.ENVELOPE) instanceof Envelope envelope
                ? wire.write(envelope)
                : "{}";
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation.equals(String.class)
                || converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // Axon asks for the type that the serialized object names.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] text = converter.convert(serialized, byte[].class).getData();
        SerializedType type = serialized.getType();
        if (type.getName().equals(MetaData.class.getName())) {
            return (T) meta(text);
        }
        return (T) wire.event(type.getName(), revision(type), text);
    }

    private MetaData meta(byte[] text) {
        return text.length == "{}".length()
                ? MetaData.emptyInstance()
                : MetaData.with(EventSourcedAggregate.ENVELOPE, wire.envelope(text));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName())
                ? MetaData.class
                : EventCatalogue.named(type.getName(), revision(type)).event();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && DomainEvent.class.isAssignableFrom((Class<?>) type)) {
            EventType known = EventCatalogue.of(((Class<?>) type).asSubclass(DomainEvent.class));
            return new SimpleSerializedType(known.name(), Integer.toString(known.revision()));
        }
        if (type != null && Map.class.isAssignableFrom((Class<?>) type)) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        throw notOurs(type);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static int revision(SerializedType type) {
        String revision = type.getRevision();
        if (revision == null || !revision.matches("[0-9]{1,4}")) {
            throw new UnknownEvent(type.getName(), 0);
        }
        return Integer.parseInt(revision);
    }

    private static SerializationException notOurs(@Nullable Object object) {
        return new SerializationException(
                "Not in the published language: "
                        + (object == null ? "nothing" : object.getClass().getName()));
    }
}
