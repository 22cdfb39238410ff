package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code docs/questions.md} holds the questions and answers that {@link HellendoornIT} asks and
 * compares; {@code -Dnoaber.docs.write=true} writes it anew.
 */
class QuestionsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/questions.md");
    private static final List<Question> QUESTIONS = Question.all();

    @Test
    void theDocumentEqualsTheQuestions() throws IOException {
        String generated = generate();
        if (Boolean.getBoolean("noaber.docs.write")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    @Test
    void eachOfTheTwentyFiveIsAnsweredOrSaysWhyNot() {
        assertThat(QUESTIONS)
                .extracting(Question::code)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(each -> "Q" + each).toList());
        assertThat(QUESTIONS)
                .allSatisfy(each -> {
                    assertThat(each.asked() == null).isNotEqualTo(each.notYet() == null);
                    assertThat(each.passage()).matches("(«[^«»]+» \\(S[0-4]:\\d+\\)(; )?)+");
                });
        assertThat(QUESTIONS).filteredOn(each -> each.asked() != null).hasSize(20);
    }

    @Test
    void everyRequestStandsInTheApiDocument() throws IOException {
        String api = Files.readString(Path.of("../../docs/api.md"));
        assertThat(QUESTIONS)
                .filteredOn(each -> each.asked() != null)
                .flatExtracting(each -> each.asked().all())
                .extracting(Question.Asked::request)
                .allSatisfy(request ->
                        assertThat(api)
                                .contains(
                                        "`GET "
                                                + request.replaceAll("\\{[^}]+}", "{id}")
                                                        .replaceAll("\\?.*", "")));
    }

    @Test
    void everyPathIsValid() {
        assertThat(QUESTIONS)
                .filteredOn(each -> each.asked() != null)
                .flatExtracting(each -> each.asked().all())
                .allSatisfy(asked -> {
                    asked.finds().keySet().forEach(JsonPath::compile);
                    asked.counted().keySet().forEach(JsonPath::compile);
                });
    }

    private static String generate() {
        String head =
                """
                # Twenty-five questions to the recorded history

                What researchers (L: of the institute that took part, H: of the region's college), auditors (A), the council (C) and the facilitating team (F) want to
                know. Each that the played scenario can answer has one request and what JSONPaths find in its answer; `HellendoornIT` asks it of the running services and
                compares. Made from `infra/scenario/src/test/resources/questions.json` and compared with it in every build. Do not edit: `mvn test -pl infra/scenario -am
                -Dtest=QuestionsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dnoaber.docs.write=true` writes it anew.

                * `{community}` and the like are ids, the same on every machine, by the names that [the scenario](../infra/scenario/hellendoorn/README.md) gives them.
                * A path is a JSONPath, as the library Jayway JsonPath reads it: one with a wildcard or a filter finds a list, of which the elements are shown; elements without such a field are left out.
                * What is synthetic in the scenario is synthetic here: the totals are those of the sources, single people, days and words mostly are not.

                """;
        String index =
                "%d of %d are answered; not yet: %s.%n%n"
                        .formatted(
                                QUESTIONS.stream().filter(each -> each.asked() != null).count(),
                                QUESTIONS.size(),
                                QUESTIONS.stream()
                                        .filter(each -> each.asked() == null)
                                        .map(Question::code)
                                        .collect(Collectors.joining(", ")));
        return head
                + index
                + QUESTIONS.stream()
                        .map(QuestionsDocumentTest::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(Question each) {
        String head =
                "## %s%n%n**%s** (%s)%n%n> %s%n%n"
                        .formatted(each.code(), each.question(), each.who(), each.passage());
        var asked = each.asked();
        if (asked == null) {
            return head + "Not yet: " + each.notYet() + "\n";
        }
        return head
                + asked.all().stream()
                        .map(QuestionsDocumentTest::answered)
                        .collect(Collectors.joining("\n"));
    }

    private static String answered(Question.Asked asked) {
        return "%s%n%n`GET %s`, asked by the %s%n%n| path | finds |%n|---|---|%n"
                        .formatted(asked.answer(), asked.request(), asked.as())
                + asked.finds().entrySet().stream()
                        .map(entry ->
                                "| `%s` | %s |%n"
                                        .formatted(entry.getKey(), shown(entry.getValue())))
                        .collect(Collectors.joining())
                + asked.counted().entrySet().stream()
                        .map(entry ->
                                "| number of `%s` | `%d` |%n"
                                        .formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + (asked.lacks() == null ? "" : "\nNot answered: " + asked.lacks() + "\n");
    }

    private static String plain(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String shown(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .map(QuestionsDocumentTest::shown)
                        .collect(Collectors.joining(", "))
                : "`" + plain(value) + "`";
    }
}
