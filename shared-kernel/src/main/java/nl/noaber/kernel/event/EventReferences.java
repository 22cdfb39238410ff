package nl.noaber.kernel.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.Identifier;
import org.jspecify.annotations.Nullable;

/** The identifiers that the facts of an event name, however deep. */
public final class EventReferences {
    private EventReferences() {}

    /**
     * Everything of one type that is named, such as every person.
     *
     * @return in the order of the record components, as often as it is named
     */
    public static <T extends Identifier> List<T> of(DomainEvent event, Class<T> type) {
        return of(event, type, Set.of());
    }

    /**
     * The same without what only values of some types name.
     *
     * @param without types of values that are left out whole, such as a party of a marketplace
     */
    public static <T extends Identifier> List<T> of(
            DomainEvent event, Class<T> type, Set<Class<? extends Record>> without) {
        var found = new ArrayList<T>();
        collect(event, type, without, found);
        return found;
    }

    /**
     * An identifier and where it is named.
     *
     * @param field path of the field, or of the list that names it
     * @param index position in that list, from 0; none outside lists
     */
    public record Reference<T extends Identifier>(
            String field, @Nullable Integer index, T identifier) {}

    /**
     * Everything of one type that is named, with the fields that name it.
     *
     * @param facts an event, or a command with its envelope
     * @param without types of values that are left out whole
     */
    public static <T extends Identifier> List<Reference<T>> located(
            Object facts, Class<T> type, Set<Class<? extends Record>> without) {
        var found = new ArrayList<Reference<T>>();
        locate(facts, new Place("", null), type, without, found);
        return found;
    }

    /** Where a fact stands: the path of its field, and its position in a list. */
    private record Place(String field, @Nullable Integer index) {
        Place at(int position) {
            return index == null ? new Place(field, position) : this;
        }

        Place in(String component) {
            if (index != null) {
                return this;
            }
            return new Place(field.isEmpty() ? component : field + "." + component, null);
        }
    }

    private static <T extends Identifier> void locate(
            @Nullable Object fact,
            Place place,
            Class<T> type,
            Set<Class<? extends Record>> without,
            List<Reference<T>> found) {
        if (type.isInstance(fact)) {
            found.add(new Reference<>(place.field(), place.index(), type.cast(fact)));
        } else if (fact instanceof Iterable<?> many) {
            int position = 0;
            for (var each : many) {
                locate(each, place.at(position++), type, without, found);
            }
        } else if (fact instanceof Record facts && !without.contains(facts.getClass())) {
            for (RecordComponent component : facts.getClass().getRecordComponents()) {
                Place inner = place.in(component.getName());
                locate(value(component, facts), inner, type, without, found);
            }
        }
    }

    /** The ids of what the event brings into being, marked {@link Made}. */
    public static Set<Identifier> made(DomainEvent event) {
        var made = new HashSet<Identifier>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Made.class)
                    && value(component, (Record) event) instanceof Identifier id) {
                made.add(id);
            }
        }
        return made;
    }

    private static <T extends Identifier> void collect(
            @Nullable Object fact,
            Class<T> type,
            Set<Class<? extends Record>> without,
            List<T> found) {
        if (type.isInstance(fact)) {
            found.add(type.cast(fact));
        } else if (fact instanceof Iterable<?> many) {
            many.forEach(each -> collect(each, type, without, found));
        } else if (fact instanceof Record facts && !without.contains(facts.getClass())) {
            for (RecordComponent component : facts.getClass().getRecordComponents()) {
                collect(value(component, facts), type, without, found);
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record facts) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("An event cannot be read", e);
        }
    }
}
