package nl.noaber.kernel.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.jspecify.annotations.Nullable;

/** Makes one fixed sample of any event from its record components. */
final class Samples {
    private Samples() {}

    static <T> T of(Class<T> record) {
        return make(record, true);
    }

    /** The same with everything left out that may be left out. */
    static <T> T sparse(Class<T> record) {
        return make(record, false);
    }

    private static <T> T make(Class<T> record, boolean full) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values =
                Arrays.stream(components)
                        .map(c ->
                                !full && c.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                        ? null
                                        : value(c.getName(), c.getGenericType(), full))
                        .toArray();
        try {
            Constructor<T> constructor =
                    record.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No sample of " + record, e);
        }
    }

    private static Object value(String name, Type type, boolean full) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return List.of(value(name + "-1", element, full), value(name + "-2", element, full));
        }
        Class<?> c = (Class<?>) type;
        if (c == String.class) {
            return name.equals("currency") ? "EUR" : "some " + name;
        } else if (c == int.class || c == Integer.class) {
            return 2;
        } else if (c == long.class) {
            return 12_345L;
        } else if (c == boolean.class) {
            return true;
        } else if (c == LocalDate.class) {
            return LocalDate.of(2010, name.equals("until") ? 12 : 2, 10);
        } else if (c == OccurredOn.class) {
            return new OccurredOn(
                    LocalDate.of(2010, 2, 1), LocalDate.of(2010, 2, 28), Precision.MONTH);
        } else if (c == ActingAs.class) {
            return name.equals("from")
                    ? new ActingAs.InRole(Role.PARTICIPANT)
                    : new ActingAs.WithHat("neighbour");
        } else if (c.isEnum()) {
            return c.getEnumConstants()[0];
        } else if (Identifier.class.isAssignableFrom(c)) {
            return identifier(c, name + "-1");
        } else if (c.isRecord()) {
            return make(c, full);
        }
        throw new AssertionError("No sample value for " + type);
    }

    private static Object identifier(Class<?> c, String value) {
        try {
            return c.getDeclaredConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static DomainEvent event(EventType type) {
        return of(type.event());
    }
}
