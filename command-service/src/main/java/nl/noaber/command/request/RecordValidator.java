package nl.noaber.command.request;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Validates the record of a body: components that are not {@code @Nullable} are present, and texts
 * have 1 to 10,000 characters, and moments have the bounds that their precision names.
 */
final class RecordValidator {
    private static final int LONGEST_TEXT = 10_000;

    private RecordValidator() {}

    /**
     * Checks a record and the records in it.
     *
     * @throws Problem that names the first field that is missing, blank or wrong
     */
    static void require(Record body) {
        require(body, "");
    }

    private static void require(Record body, String path) {
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            String field = path + component.getName();
            Object value = value(body, component);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw Problem.malformed("'" + field + "' is missing");
                }
            } else {
                check(value, field);
            }
        }
    }

    private static void check(@Nullable Object value, String field) {
        if (value == null) {
            throw Problem.malformed("'" + field + "' is empty");
        } else if (value instanceof String text) {
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                throw Problem.malformed(
                        "'" + field + "' must have 1 to " + LONGEST_TEXT + " characters");
            }
        } else if (value instanceof OccurredOn moment) {
            if (!moment.hasBoundsOfPrecision()) {
                throw Problem.otherBounds(field, moment.precision());
            }
        } else if (value instanceof Record inner) {
            require(inner, field + ".");
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                check(list.get(index), field + "[" + index + "]");
            }
        }
    }

    private static @Nullable Object value(Record body, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record cannot be read", e);
        }
    }
}
