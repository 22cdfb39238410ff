package nl.noaber.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import org.jspecify.annotations.Nullable;

/** Events of every kind of the catalogue in turn, each kind in a random order and once a round. */
final class RandomFacts {

    private final Random random;
    private final BiFunction<Class<?>, String, Object> ids;
    private final List<EventType> round = new ArrayList<>();

    /**
     * @param ids an id of the wanted type for a component of this name
     */
    RandomFacts(Random random, BiFunction<Class<?>, String, Object> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** An event of the next kind. */
    DomainEvent next() {
        if (round.isEmpty()) {
            round.addAll(EventCatalogue.TYPES);
            Collections.shuffle(round, random);
        }
        return make(round.removeLast().event());
    }

    /** What a record refuses is drawn again. */
    private <T> T make(Class<T> record) {
        for (int attempt = 1; ; attempt++) {
            try {
                return draw(record);
            } catch (IllegalArgumentException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    private <T> T draw(Class<T> record) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            Constructor<T> constructor =
                    record.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(record + " " + Arrays.toString(values), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && random.nextBoolean()
                ? null
                : value(component.getName(), component.getGenericType());
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(_ -> value(name, element))
                    .distinct()
                    .toList();
        }
        Class<?> c = (Class<?>) type;
        if (c == String.class) {
            return name.equals("currency") ? "EUR" : name + " " + random.nextInt(4);
        } else if (c == int.class || c == Integer.class) {
            return 1 + random.nextInt(5);
        } else if (c == long.class) {
            return (long) random.nextInt(100_000);
        } else if (c == boolean.class) {
            return random.nextBoolean();
        } else if (c == LocalDate.class) {
            return name.equals("until") ? day().plusYears(2) : day();
        } else if (c == OccurredOn.class) {
            return OccurredOn.day(day());
        } else if (c == ActingAs.class) {
            return capacity(random);
        } else if (c.isEnum()) {
            return c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
        } else if (Identifier.class.isAssignableFrom(c)) {
            return ids.apply(c, name);
        } else if (c.isRecord()) {
            return make(c);
        }
        throw new AssertionError("No value for " + type);
    }

    private LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(730));
    }

    static ActingAs capacity(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new ActingAs.InRole(Role.values()[random.nextInt(Role.values().length)]);
            case 1 -> new ActingAs.WithHat("hat-" + random.nextInt(3));
            default -> new ActingAs.Undeclared();
        };
    }
}
