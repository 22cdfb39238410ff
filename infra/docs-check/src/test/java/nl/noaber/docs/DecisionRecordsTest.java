package nl.noaber.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionRecordsTest {
    private static final Path FOLDER = Path.of("../../docs/adr");

    @Test
    void decisionRecordsAreNumberedOnceWithoutHoles() throws IOException {
        List<String> numbers = names().stream().map(n -> n.substring(0, 4)).toList();
        assertThat(numbers)
                .isNotEmpty()
                .isEqualTo(
                        Stream.iterate(1, n -> n <= numbers.size(), n -> n + 1)
                                .map("%04d"::formatted)
                                .toList());
    }

    @Test
    void everyDecisionRecordSaysItsStatusContextDecisionAndConsequences() throws IOException {
        for (String name : names()) {
            assertThat(Files.readString(FOLDER.resolve(name)))
                    .as(name)
                    .contains("Status: ", "## Context", "## Decision", "## Consequences");
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }
}
