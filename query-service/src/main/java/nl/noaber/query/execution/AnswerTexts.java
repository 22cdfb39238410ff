package nl.noaber.query.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.noaber.kernel.id.Identifier;
import org.jspecify.annotations.Nullable;

/** Goes through an answer and finds the ids and texts in it, however deep. */
final class AnswerTexts {

    private static final ClassValue<List<Method>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected List<Method> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .filter(each -> mayHold(each.getType()))
                            .map(RecordComponent::getAccessor)
                            .peek(accessor -> accessor.setAccessible(true))
                            .toList();
                }
            };

    private AnswerTexts() {}

    /** Gives every identifier and every text, as often as it is there. */
    static void each(@Nullable Object value, Consumer<Object> found) {
        if (value instanceof Identifier || value instanceof String) {
            found.accept(value);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(each -> each(each, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                each(key, found);
                each(held, found);
            });
        } else if (value instanceof Record held) {
            for (Method accessor : ACCESSORS.get(held.getClass())) {
                each(get(accessor, held), found);
            }
        }
    }

    /** The parts of a text that may be ids, such as that of a node {@code person:…}. */
    static void parts(String text, Consumer<String> part) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isBetween(text.charAt(at))) {
                if (at > from) {
                    part.accept(text.substring(from, at));
                }
                from = at + 1;
            }
        }
    }

    private static boolean isBetween(char c) {
        return c == ':' || c == '/' || c == '"' || c == ' ' || c == ',';
    }

    private static boolean mayHold(Class<?> type) {
        return !type.isPrimitive()
                && !type.isEnum()
                && !Number.class.isAssignableFrom(type)
                && !Temporal.class.isAssignableFrom(type);
    }

    private static @Nullable Object get(Method accessor, Record held) {
        try {
            return accessor.invoke(held);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("An answer cannot be read", e);
        }
    }
}
