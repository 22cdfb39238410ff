package nl.noaber.command.request;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.wire.EventCatalogue;

/** A kind of event that a door takes as the body says it. */
public final class RecordableType<E extends DomainEvent> {
    private final Class<? extends E> event;

    private RecordableType(Class<? extends E> event) {
        this.event = event;
    }

    /**
     * The kind with this wire name, without its revision.
     *
     * @param family the events of the stream
     * @param among those that may come in at this door
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

    /** The one kind that a door takes. */
    public static <E extends DomainEvent> RecordableType<E> of(Class<E> event) {
        return new RecordableType<>(event);
    }

    public Class<? extends E> event() {
        return event;
    }

    /** The field with the id of what it brings into being, if anything. */
    public Optional<String> made() {
        return Arrays.stream(event.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Made.class))
                .map(RecordComponent::getName)
                .findFirst();
    }

    /** Whether it says who did it; left out, that is the actor. */
    public boolean saysWho() {
        return who().isPresent();
    }

    /** Who did it, if the event says so. */
    public Optional<PersonId> who(DomainEvent told) {
        return who().map(component -> {
            try {
                return (PersonId) component.getAccessor().invoke(told);
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
