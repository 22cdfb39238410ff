package nl.noaber.infra.scenario.hellendoorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.steps.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The data beside the sources: what is from which passage, and what was invented around it. */
class SourcesTest {

    private static final Hellendoorn DATA = Hellendoorn.load();
    private static final String PASSAGE = "S[0-4]:\\d+";

    @Test
    void everyFactOfTheSourcesIsPlayedOrSaysWhyNot() {
        var steps =
                Script.of(DATA).steps().stream()
                        .collect(Collectors.toMap(Step::path, step -> step));
        assertThat(DATA.facts().facts())
                .hasSizeGreaterThan(20)
                .allSatisfy(fact -> {
                    FuzzyDate.parse(fact.when());
                    assertThat(fact.sourceRef()).matches(PASSAGE);
                    assertThat((fact.step() == null) == (fact.notPlayed() == null)).isFalse();
                    if (fact.step() != null) {
                        assertThat(steps).containsKey(fact.step());
                    }
                });
    }

    @Test
    void aFactIsPlayedAsTheSourceSaysItOrWithinThat() {
        Map<String, ObjectNode> played =
                Script.of(DATA).steps().stream().collect(Collectors.toMap(Step::path, Step::body));
        Map<String, SourceNotes.Correction> corrected =
                DATA.corrections().corrections().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> "session/" + each.session() + "/open",
                                        each -> each));
        assertThat(DATA.facts().facts())
                .filteredOn(fact -> fact.step() != null)
                .allSatisfy(fact -> {
                    ObjectNode step = played.get(fact.step());
                    ObjectNode when = RequestBody.occurredOn(fact.when());
                    var correction = corrected.get(fact.step());
                    if (correction != null) {
                        assertThat(fact.when()).isEqualTo(correction.correctedTo());
                        assertThat(fact.sourceRef()).isEqualTo(correction.origin().sourceRef());
                    } else if (step.path("provenance").asString().equals("SOURCE")) {
                        assertThat(step.path("occurredOn")).isEqualTo(when);
                        assertThat(step.path("sourceRef").asString()).isEqualTo(fact.sourceRef());
                    } else {
                        assertThat(step.path("sourceRef").asString()).matches(PASSAGE);
                        assertThat(step.path("occurredOn").path("from").asString())
                                .isGreaterThanOrEqualTo(when.path("from").asString());
                        assertThat(step.path("occurredOn").path("to").asString())
                                .isLessThanOrEqualTo(when.path("to").asString());
                    }
                });
    }

    @Test
    void whatIsFromASourceNamesNobodyWhomNoneNames() {
        Set<String> composed = Set.of("group/steering", "group/aspirine");
        assertThat(Script.of(DATA).steps())
                .filteredOn(SourcesTest::fromASource)
                .filteredOn(step -> !composed.contains(step.path()))
                .allSatisfy(step ->
                        assertThat(List.of("members", "attendances", "present", "invited"))
                                .as(step.path())
                                .allSatisfy(people ->
                                        assertThat(step.body().path(people).size()).isZero()));
        assertThat(Script.of(DATA).steps())
                .filteredOn(step -> step.body().has("minutes"))
                .noneMatch(SourcesTest::fromASource);
    }

    @Test
    void whatASourceLeadsBackIsFromASourceToo() {
        Map<String, Step> played =
                Script.of(DATA).steps().stream()
                        .collect(Collectors.toMap(step -> "{event:" + step.path() + "}", s -> s));
        assertThat(played.values())
                .filteredOn(SourcesTest::fromASource)
                .filteredOn(step -> !causes(step).isEmpty())
                .hasSizeGreaterThan(15)
                .allSatisfy(step ->
                        assertThat(causes(step))
                                .as(step.path())
                                .allMatch(event -> fromASource(played.get(event))));
    }

    @Test
    void everyContradictionIsNotedByTheAuditor() {
        assertThat(Script.of(DATA).steps())
                .filteredOn(step -> step.path().startsWith("audit-note/"))
                .hasSameSizeAs(DATA.contradictions().contradictions())
                .extracting(Step::persona)
                .containsOnly("auditor");
    }

    @Test
    void contradictionsAreKeptWithBothPassages() {
        assertThat(DATA.contradictions().contradictions())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(each -> {
                    assertThat(each.statementA().sourceRef()).matches(PASSAGE);
                    assertThat(each.statementB().sourceRef()).matches(PASSAGE);
                    assertThat(each.statementA().says()).isNotEqualTo(each.statementB().says());
                });
    }

    /** What a step says it comes from. */
    private static List<String> causes(Step step) {
        return Stream.concat(
                        step.body().path("attributedTo").valueStream(),
                        Stream.of(step.body().path("causedBy")))
                .map(event -> event.asString(""))
                .filter(event -> !event.isEmpty())
                .toList();
    }

    private static boolean fromASource(Step step) {
        return step.body().path("provenance").asString().equals("SOURCE");
    }
}
