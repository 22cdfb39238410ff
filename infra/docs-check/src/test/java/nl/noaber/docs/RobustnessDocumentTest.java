package nl.noaber.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.docs.ShapeTests.ShapeTest;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/robustness.md} names for each kind of fault the tests that hold it down; {@code
 * -Dnoaber.docs.write=true} writes it anew.
 */
class RobustnessDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/robustness.md");
    private static final Path FAULTS = Path.of("src/test/resources/faults.tsv");

    private final ShapeTests tests = ShapeTests.below(Path.of("../.."));

    @Test
    void theRobustnessDocumentNamesTheTestsOfEachFault() throws IOException {
        String generated = generate(faults());
        if (Boolean.getBoolean("noaber.docs.write")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    @Test
    void everyTagNamesAKnownFaultAndExplainsIt() throws IOException {
        assertThat(tests.all())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(faults()).as(test.name()).containsKey(test.fault()))
                .allSatisfy(test -> assertThat(test.comment()).as(test.name()).isNotBlank());
    }

    private static Map<String, String> faults() throws IOException {
        var faults = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(FAULTS)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                faults.put(cells[0], cells[1]);
            }
        }
        return faults;
    }

    private String generate(Map<String, String> faults) {
        var text =
                new StringBuilder(
                        """
                        # Robustness

                        Kinds of fault that an open system must not have, each with the tests that hold its whole kind down and the places of the same kind that were found.
                        Made from `infra/docs-check/src/test/resources/faults.tsv` and the tags (`fault:D1`) of the tests of all modules, and compared with them in every build.
                        Do not edit: `mvn test -pl infra/docs-check -am -Dtest=*DocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dnoaber.docs.write=true` writes it anew. A row without a test is not yet proved.

                        | fault | what must hold | tests | places of the same kind |
                        |---|---|---|---|
                        """);
        faults.forEach((fault, mustHold) ->
                text.append(
                        "| %s | %s | %s | %s |\n"
                                .formatted(fault, mustHold, names(fault), siblings(fault))));
        long proved = faults.keySet().stream().filter(f -> !tests.of(f).isEmpty()).count();
        return text.append("\n%d of %d have a test.\n".formatted(proved, faults.size())).toString();
    }

    private String names(String fault) {
        List<ShapeTest> proofs = tests.of(fault);
        return proofs.isEmpty()
                ? "not yet"
                : proofs.stream()
                        .map(test -> "`" + test.name() + "`")
                        .collect(Collectors.joining(", "));
    }

    private String siblings(String fault) {
        return tests.of(fault).stream()
                .map(ShapeTest::siblings)
                .filter(siblings -> !siblings.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
