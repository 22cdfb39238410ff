package nl.noaber.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/events.md} says what the code says; {@code -Dnoaber.docs.write=true} writes it anew.
 */
class EventsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/events.md");
    private final Javadoc javadoc = Javadoc.below(Path.of("../../shared-kernel/src/main/java"));

    @Test
    void theEventsDocumentEqualsTheCatalogue() throws IOException {
        String generated = generate();
        if (Boolean.getBoolean("noaber.docs.write")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    @Test
    void everyEventSaysWhatHappened() {
        assertThat(EventCatalogue.TYPES)
                .allSatisfy(
                        type -> assertThat(javadoc.of(type.event())).as(type.name()).isNotBlank());
    }

    private String generate() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Events

                        Made from the event catalogue and the comments in `shared-kernel`, and compared with them in every build. Do not edit:
                        `infra/noaber test` says how it differs, `mvn test -pl infra/docs-check -am -Dtest=*DocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dnoaber.docs.write=true` writes it anew.

                        An event is called by its wire name and revision (`session.opened/1`), never by a class. Its facts are RFC 8785 JSON; what may be left
                        out is marked `?` and is left out rather than null. Golden files in `shared-kernel/src/test/resources/golden` freeze each of them.

                        ## The envelope

                        """);
        text.append(javadoc.of(Envelope.class)).append("\n\n");
        text.append(fields(Envelope.class).replace(", ", ",\n")).append("\n");
        for (Class<? extends DomainEvent> family : EventCatalogue.FAMILIES) {
            text.append("\n## ").append(stream(family)).append("\n\n");
            text.append(javadoc.of(family)).append("\n");
            List<Class<?>> parts =
                    Arrays.stream(family.getPermittedSubclasses())
                            .filter(Class::isInterface)
                            .toList();
            for (Class<?> part : parts) {
                text.append("\n### ").append(stream(family)).append(": ");
                text.append(part.getSimpleName().toLowerCase(Locale.ROOT)).append("\n\n");
                text.append(javadoc.of(part)).append("\n");
                append(text, type -> part.isAssignableFrom(type));
            }
            append(
                    text,
                    type ->
                            family.isAssignableFrom(type)
                                    && parts.stream().noneMatch(p -> p.isAssignableFrom(type)));
        }
        return text.append("\n")
                .append(EventCatalogue.TYPES.size())
                .append(" kinds of event in ")
                .append(EventCatalogue.FAMILIES.size())
                .append(" streams.\n")
                .toString();
    }

    private void append(StringBuilder text, Predicate<Class<?>> among) {
        List<EventType> types =
                EventCatalogue.TYPES.stream().filter(t -> among.test(t.event())).toList();
        if (types.isEmpty()) {
            return;
        }
        text.append("\n| event | what happened | facts |\n|---|---|---|\n");
        for (EventType type : types) {
            text.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(
                                    type.label(), javadoc.of(type.event()), fields(type.event())));
        }
    }

    private static String stream(Class<?> family) {
        return EventCatalogue.TYPES.stream()
                .filter(type -> family.isAssignableFrom(type.event()))
                .findFirst()
                .orElseThrow()
                .streamType();
    }

    private static String fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(EventsDocumentTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return "`%s%s` %s"
                .formatted(
                        component.getName(),
                        optional ? "?" : "",
                        simple(component.getGenericType()));
    }

    private static String simple(Type type) {
        return type instanceof ParameterizedType list
                ? "list of " + simple(list.getActualTypeArguments()[0])
                : ((Class<?>) type).getSimpleName();
    }
}
