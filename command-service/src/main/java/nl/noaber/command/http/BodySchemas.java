package nl.noaber.command.http;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.noaber.command.request.CommandMetadata;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of request bodies, generated from their records and exactly as strict as the reading
 * of them.
 */
final class BodySchemas {
    private static final int LONGEST_TEXT = 10_000;

    private BodySchemas() {}

    /** The schema of a body: the fields of its record, and the command metadata. */
    static Schema<?> body(Class<?> own, Predicate<RecordComponent> said) {
        Schema<?> schema = object();
        add(schema, own, said);
        add(schema, CommandMetadata.class, _ -> true);
        return schema;
    }

    static Schema<?> record(Class<?> type) {
        Schema<?> schema = object();
        add(schema, type, _ -> true);
        return schema;
    }

    private static void add(Schema<?> schema, Class<?> type, Predicate<RecordComponent> said) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (said.test(component)) {
                schema.addProperty(component.getName(), of(component.getGenericType()));
                if (!isNullable(component)) {
                    schema.addRequiredItem(component.getName());
                }
            }
        }
    }

    static boolean isNullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> of(Type type) {
        if (type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && List.class.isAssignableFrom(raw)) {
            return typed("array").items(of(list.getActualTypeArguments()[0]));
        }
        return type instanceof Class<?> plain ? of(plain) : new JsonSchema();
    }

    private static Schema<?> of(Class<?> type) {
        if (type == String.class) {
            return typed("string").minLength(1).maxLength(LONGEST_TEXT);
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return typed("string").minLength(1).description("id (" + type.getSimpleName() + ")");
        }
        if (ActingAs.class.isAssignableFrom(type)) {
            return typed("string").pattern("^(role:[A-Z_]+|hat:.+|undeclared)$");
        }
        if (type == LocalDate.class) {
            return typed("string").format("date");
        }
        if (type == Instant.class) {
            return typed("string").format("date-time");
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return typed("integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type.isEnum()) {
            var names = new ArrayList<Object>();
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(names::add);
            Schema<Object> choice = typed("string");
            choice.setEnum(names);
            return choice;
        }
        return type.isRecord() ? record(type) : new JsonSchema();
    }

    private static Schema<Object> object() {
        Schema<Object> schema = typed("object");
        schema.setAdditionalProperties(false);
        return schema;
    }

    @SuppressWarnings("unchecked") // what the library's own builders return
    private static Schema<Object> typed(String type) {
        return (Schema<Object>) new JsonSchema().types(Set.of(type));
    }
}
