package nl.noaber.command.request;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.wire.EventCatalogue;

/** An event type that an address accepts as a submitted event. */
public final class RecordableType<E extends DomainEvent> {
    private final Class<? extends E> event;

    private RecordableType(Class<? extends E> event) {
        this.event = event;
    }

    /**
     * The event type with this wire name, without its revision.
     *
     * @param family the events of the stream
     * @param among the types that the address accepts
     * @throws Problem if there is none among them
     */
    public static <E extends DomainEvent> RecordableType<E> named(
            String name, Class<E> family, Class<? extends DomainEvent> among) {
        return EventCatalogue.TYPES.stream()
                .filter(type -> type.name().equals(name))
                .map(type -> type.event())
                .filter(among::isAssignableFrom)
                .findFirst()
                .map(event -> new RecordableType<E>(event.asSubclass(family)))
                .orElseThrow(Problem::notFound);
    }

    /** The single event type of an address. */
    public static <E extends DomainEvent> RecordableType<E> of(Class<E> event) {
        return new RecordableType<>(event);
    }

    public Class<? extends E> event() {
        return event;
    }

    /** The field with the id of what the event creates, if anything. */
    public Optional<String> made() {
        return Arrays.stream(event.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Made.class))
                .map(RecordComponent::getName)
                .findFirst();
    }

    /** Whether the event has a field for the person who acted; if left out, it is the actor. */
    public boolean saysWho() {
        return who().isPresent();
    }

    /** The person who acted, if the event has such a field. */
    public Optional<PersonId> who(DomainEvent event) {
        return who().map(component -> {
            try {
                return (PersonId) component.getAccessor().invoke(event);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("An event cannot be read", e);
            }
        });
    }

    private Optional<RecordComponent> who() {
        return Arrays.stream(event.getRecordComponents())
                .filter(c -> c.getName().equals("person") && c.getType() == PersonId.class)
                .findFirst();
    }
}
