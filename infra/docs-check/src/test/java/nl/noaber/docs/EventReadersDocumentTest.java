package nl.noaber.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/event-readers.md} says which folds name each event: the states of the command side
 * and the projections of the query side. A new event changes the table, so the build fails until
 * somebody has said which folds read it (ADR 0018); {@code -Dnoaber.docs.write=true} writes it
 * anew.
 */
class EventReadersDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/event-readers.md");
    private static final Path COMMANDS =
            Path.of("../../command-service/target/classes/nl/noaber/command");
    private static final Path QUERIES =
            Path.of("../../query-service/target/classes/nl/noaber/query");

    /** Events that no projection names, because nothing but the history itself shows them yet. */
    private static final Set<String> SHOWN_BY_THE_HISTORY_ALONE =
            Set.of(
                    "community.candidate-nominated",
                    "community.candidate-approached",
                    "community.candidate-declined",
                    "community.join-requested",
                    "community.join-request-declined",
                    "community.motivation-recorded",
                    "community.seat-vacated",
                    "community.seat-filled",
                    "community.hours-reported");

    @Test
    void theDocumentEqualsTheFolds() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("noaber.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    @Test
    void everyEventIsNamedByAProjectionOrSaidToBeShownByTheHistoryAlone() throws IOException {
        Map<String, Set<String>> projections = mentions(QUERIES, "Projection.class");
        assertThat(
                        EventCatalogue.TYPES.stream()
                                .filter(type -> readers(projections, type).isEmpty())
                                .map(EventType::name))
                .containsExactlyInAnyOrderElementsOf(SHOWN_BY_THE_HISTORY_ALONE);
    }

    @Test
    void theFoldsOfBothServicesAreSeen() throws IOException {
        assertThat(mentions(COMMANDS, "Aggregate.class")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(mentions(QUERIES, "Projection.class")).hasSizeGreaterThanOrEqualTo(17);
    }

    private static String document() throws IOException {
        Map<String, Set<String>> states = mentions(COMMANDS, "Aggregate.class");
        Map<String, Set<String>> projections = mentions(QUERIES, "Projection.class");
        var text =
                new StringBuilder(
                        """
                        # Which folds read which event

                        Made from the code by `EventReadersDocumentTest`; `mvn test -pl infra/docs-check -am -Dtest=*DocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dnoaber.docs.write=true` writes it anew.
                        A fold that does not name an event ignores it by the part of its family (ADR 0018).

                        | event | states of the command side | projections of the query side |
                        |---|---|---|
                        """);
        for (EventType type : EventCatalogue.TYPES) {
            text.append("| `")
                    .append(type.name())
                    .append("` | ")
                    .append(String.join(", ", readers(states, type)))
                    .append(" | ")
                    .append(String.join(", ", readers(projections, type)))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static List<String> readers(Map<String, Set<String>> mentions, EventType type) {
        return mentions.entrySet().stream()
                .filter(each -> each.getValue().contains(type.event().getName()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By package with a class of this ending, the event classes in its constant pools. */
    private static Map<String, Set<String>> mentions(Path classes, String ending)
            throws IOException {
        var found = new TreeMap<String, Set<String>>();
        try (Stream<Path> folders = Files.list(classes).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                List<Path> files = classFiles(folder);
                if (files.stream().anyMatch(file -> file.toString().endsWith(ending))) {
                    var names = new TreeSet<String>();
                    for (Path file : files) {
                        names.addAll(events(file));
                    }
                    found.put(folder.getFileName().toString(), names);
                }
            }
        }
        return found;
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !isCommandOrController(file.getFileName().toString()))
                    .toList();
        }
    }

    /** Commands and controllers carry events without folding them. */
    private static boolean isCommandOrController(String name) {
        return name.contains("Command") || name.contains("Controller");
    }

    private static Set<String> events(Path file) throws IOException {
        var pool = ClassFile.of().parse(file).constantPool();
        return Stream.iterate(1, index -> index < pool.size(), index -> index + 1)
                .map(index -> {
                    try {
                        return pool.entryByIndex(index);
                    } catch (java.lang.classfile.constantpool.ConstantPoolException e) {
                        return null; // the second slot of a long or double
                    }
                })
                .filter(ClassEntry.class::isInstance)
                .map(entry -> ((ClassEntry) entry).asInternalName().replace('/', '.'))
                .filter(name -> name.startsWith("nl.noaber.kernel."))
                .collect(Collectors.toSet());
    }
}
