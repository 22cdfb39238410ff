package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.labels.LabelProjection;
import nl.noaber.query.labels.LabelRow;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.wiring.QueryCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer says beside its own fields. */
class AnswerNotesTest {

    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();
    private static final List<RecordedEvent> HISTORY = RandomHistory.of(11, 700);
    private static final Rows<LabelRow> LABELS =
            Fold.over(LabelProjection.VIEW, TemporalQuery.NOW.of(HISTORY));
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]+");

    @TempDir static Path folder;

    static List<Query<?>> queries() {
        return QueryCatalogue.ALL;
    }

    /**
     * Every id with a name that stands in an answer stands in its labels, and nothing else does.
     * Siblings: every query; the audit and single events.
     */
    @ParameterizedTest
    @MethodSource("queries")
    @Tag("fault:I5")
    void everyNamedIdOfEveryAnswerHasItsLabel(Query<?> query) {
        for (String parameters : parameters(query)) {
            Object answer = answer(query, parameters);
            if (answer == null) {
                continue;
            }
            AnswerNotes notes = notes(answer, SourcePassages.NONE);
            String written = JSON.writeValueAsString(answer);
            Set<String> tokens =
                    TOKEN.matcher(written)
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new));
            var expected = new TreeSet<>(LABELS.all().keySet());
            expected.retainAll(tokens);
            var firms = notes.labels().keySet().stream().filter(id -> LABELS.get(id) == null);
            assertThat(firms).allMatch(id -> notes.labels().get(id).equals("register of " + id));
            var named = new TreeSet<>(notes.labels().keySet());
            named.removeIf(id -> LABELS.get(id) == null);
            assertThat(named).as(written).isEqualTo(expected);
        }
    }

    /**
     * The notes of every answer are fields of the same object, beside all of its own; the commit
     * that it reflects is one of them, so that empty and not there yet differ.
     */
    @ParameterizedTest
    @MethodSource("queries")
    @Tag("fault:I4")
    @Tag("fault:I5")
    void everyAnswerIsWrittenWithItsNotes(Query<?> query) {
        for (String parameters : parameters(query)) {
            Object answer = answer(query, parameters);
            if (answer == null) {
                continue;
            }
            JsonNode plain = JSON.valueToTree(answer);
            JsonNode noted =
                    JSON.readTree(
                            JSON.writeValueAsString(
                                    new AnswerDocument(
                                            answer, notes(answer, SourcePassages.NONE))));
            assertThat(plain.propertyNames())
                    .doesNotContain("reflects", "labels", "passages", "withheld");
            for (String field : plain.propertyNames()) {
                assertThat(noted.get(field).toString()).isEqualTo(plain.get(field).toString());
            }
            assertThat(noted.at("/reflects/commit").asLong()).isEqualTo(42);
            assertThat(noted.has("labels")).isTrue();
            assertThat(noted.has("passages")).isTrue();
        }
    }

    /** A passage comes with its words where the installation has the document, with its hash. */
    @Test
    @Tag("fault:I7")
    void aPassageComesWithItsWords() throws Exception {
        Files.writeString(folder.resolve("S0.txt"), "first\n  «de trekker» \nthird\n");
        SourcePassages sources = SourcePassages.in(folder.toString());
        List<String> answer = List.of("S0:2", "S0:4", "S0:0", "S9:1", "at S0:2", "12:30");

        assertThat(notes(answer, sources).passages())
                .containsOnlyKeys("S0:2")
                .hasEntrySatisfying(
                        "S0:2",
                        passage -> {
                            assertThat(passage.text()).isEqualTo("«de trekker»");
                            assertThat(passage.document()).isEqualTo("S0");
                            assertThat(passage.sha256()).hasSize(64);
                        });
        assertThat(notes(answer, SourcePassages.in("")).passages()).isEmpty();
    }

    private static AnswerNotes notes(Object answer, SourcePassages sources) {
        Function<Set<OrganisationId>, Map<String, String>> register =
                ids ->
                        ids.stream()
                                .collect(
                                        Collectors.toMap(
                                                OrganisationId::value,
                                                id -> "register of " + id.value()));
        return AnswerNotes.of(answer, 42, LABELS, register, sources, null);
    }

    private static <R> @Nullable Object answer(Query<R> query, String parameters) {
        var rows = Fold.over(query.view(), TemporalQuery.NOW.of(HISTORY));
        try {
            return query.answer(rows, QueryFixture.RESEARCHER, QueryFixture.parameters(parameters));
        } catch (NotFoundException nothingThere) {
            return null;
        }
    }

    private static List<String> parameters(Query<?> query) {
        String event = HISTORY.get(40).id().value();
        return switch (query.name()) {
            case "causes" -> List.of("event=" + event);
            case "ledger" -> List.of("marketplace=community-1-floor");
            case "network" -> List.of("mode=two", "mode=one");
            case "timeline" -> List.of("", "by=person");
            default -> List.of("");
        };
    }
}
