package nl.noaber.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/systems.md} says of each system of the sources what the tests prove, and no more;
 * {@code -Dnoaber.docs.write=true} writes it anew.
 */
class SystemsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/systems.md");
    private static final Path SYSTEMS = Path.of("src/test/resources/systems.tsv");
    private static final String NOT_YET = "not yet";

    private final Proofs proofs = Proofs.below(Path.of("../.."));

    private record NamedSystem(
            String code, String name, String sources, String records, String shows) {
        static NamedSystem of(String line) {
            String[] cells = line.split("\t", -1);
            return new NamedSystem(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    @Test
    void theSystemsDocumentEqualsWhatTheTestsProve() throws IOException {
        String generated = generate(systems());
        if (Boolean.getBoolean("noaber.docs.write")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    @Test
    void thereAreNinetyFourSystems() throws IOException {
        assertThat(systems().stream().collect(Collectors.groupingBy(s -> s.code().charAt(0))))
                .satisfies(groups -> assertThat(groups.get('A')).hasSize(25))
                .satisfies(groups -> assertThat(groups.get('B')).hasSize(10))
                .satisfies(groups -> assertThat(groups.get('C')).hasSize(18))
                .satisfies(groups -> assertThat(groups.get('D')).hasSize(22))
                .satisfies(groups -> assertThat(groups.get('E')).hasSize(19))
                .hasSize(5);
    }

    @Test
    void everyRequestNamedStandsInTheApiDocument() throws IOException {
        String api = Files.readString(Path.of("../../docs/api.md"));
        for (var system : systems()) {
            for (String request : (system.records() + ", " + system.shows()).split("`, `|, |`")) {
                if (!request.isBlank()) {
                    assertThat(api).as(system.code()).contains("`" + request);
                }
            }
        }
    }

    @Test
    void noTestProvesASystemThatTheSourcesDoNotName() throws IOException {
        Set<String> codes = systems().stream().map(NamedSystem::code).collect(Collectors.toSet());
        assertThat(proofs.all())
                .filteredOn(proof -> proof.verb().equals("proves"))
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(codes).contains(proof.of()));
    }

    @Test
    void aTestThatDoesNotRunProvesNothing() {
        String tag = "@Tag(\"proves:A1\")\n    ";
        assertThat(claims("    @Test\n    " + tag + "void a() {}\n")).hasSize(1);
        assertThat(claims("    @Disabled\n    @Test\n    " + tag + "void a() {}\n")).isEmpty();
        assertThat(claims("    " + tag + "void a() {}\n")).isEmpty();
        assertThat(Proofs.in("T", "\n@Disabled\nclass T {\n    @Test\n    " + tag + "void a() {}"))
                .isEmpty();
    }

    private static List<Proofs.Proof> claims(String members) {
        return Proofs.in("T", "class T {\n" + members + "}");
    }

    private static List<NamedSystem> systems() throws IOException {
        return Files.readAllLines(SYSTEMS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(NamedSystem::of)
                .toList();
    }

    private String generate(List<NamedSystem> systems) {
        StringBuilder text =
                new StringBuilder(
                        """
                        # The systems of the sources

                        Every system that the five source documents name, with the request that records it, the request that shows it and the tests that prove it.
                        Made from `infra/docs-check/src/test/resources/systems.tsv` and the tags (`proves:B1`) of the tests of all modules, and compared with them in
                        every build. Do not edit: `mvn test -pl infra/docs-check -am -Dtest=*DocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dnoaber.docs.write=true` writes it anew. A system **works** only if it can be
                        recorded and shown and an enabled test proves it; the last test of the build looks whether that one passed. Everything else is not yet.

                        | system | sources | recorded by | shown by | proven by | |
                        |---|---|---|---|---|---|
                        """);
        int works = 0;
        for (var system : systems) {
            var tests = proofs.of("proves", system.code());
            boolean all =
                    !system.records().isEmpty() && !system.shows().isEmpty() && !tests.isEmpty();
            works += all ? 1 : 0;
            text.append("| ")
                    .append(
                            String.join(
                                    " | ",
                                    "%s %s".formatted(system.code(), system.name()),
                                    system.sources(),
                                    orNotYet(system.records()),
                                    orNotYet(system.shows()),
                                    orNotYet(
                                            tests.stream()
                                                    .map("`%s`"::formatted)
                                                    .collect(Collectors.joining(", "))),
                                    all ? "**works**" : NOT_YET))
                    .append(" |\n");
        }
        return text.append("\n")
                .append("%d of %d work.%n".formatted(works, systems.size()))
                .toString();
    }

    private static String orNotYet(String cell) {
        return cell.isEmpty() ? NOT_YET : cell;
    }
}
