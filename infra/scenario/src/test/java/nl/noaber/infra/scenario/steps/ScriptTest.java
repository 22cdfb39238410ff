package nl.noaber.infra.scenario.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.IdRegistry;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.NameUuid;
import org.junit.jupiter.api.Test;

/** The scenario as requests: complete, in order, and honest about where each comes from. */
class ScriptTest {

    private static final Hellendoorn DATA = Hellendoorn.load();
    private static final List<Step> STEPS = Script.of(DATA).steps();

    @Test
    void everyStepHasANameAndAKeyOfItsOwn() {
        assertThat(STEPS).extracting(Step::path).doesNotHaveDuplicates();
        assertThat(STEPS).extracting(Step::key).doesNotHaveDuplicates();
    }

    @Test
    void theCommunityHasTheSameIdOnEveryMachine() {
        var propose = step("propose");
        var commit = CommitIds.ofCommand(propose.persona(), "-", propose.key().toString());
        assertThat(NameUuid.of(commit, "community"))
                .hasToString("245ae03c-304e-50d3-a8c1-a6670e62df08");
    }

    @Test
    void theNumberOfStepsIsModerate() {
        assertThat(STEPS).hasSizeBetween(1_000, 2_000);
    }

    @Test
    void everyStepSaysWhenItHappenedAndWhereItComesFrom() {
        assertThat(STEPS)
                .allSatisfy(step -> {
                    assertThat(step.body().path("occurredOn").isObject()).isTrue();
                    var provenance = Provenance.valueOf(step.body().path("provenance").asString());
                    assertThat(provenance).isIn(Provenance.SOURCE, Provenance.SYNTHETIC);
                    if (provenance == Provenance.SOURCE) {
                        assertThat(step.body().path("sourceRef").asString()).matches("S[0-4]:\\d+");
                    }
                });
    }

    @Test
    void everythingHappensBetweenThePreparationAndTheYearAfter() {
        assertThat(STEPS)
                .allSatisfy(step -> {
                    var moment = step.body().path("occurredOn");
                    assertThat(LocalDate.parse(moment.path("from").asString()))
                            .isAfterOrEqualTo("2009-01-01");
                    assertThat(LocalDate.parse(moment.path("to").asString()))
                            .isBefore("2013-01-01");
                });
    }

    @Test
    void everyStepNeedsOnlyWhatEarlierAnswersGave() {
        var known = new IdRegistry();
        for (var step : STEPS) {
            known.fill(step.post());
            known.fill(step.body());
            if (step.expect() == null) {
                known.remember(step.path(), step.names(), answerTo(step));
            }
        }
        assertThat(known.id("community")).isEqualTo("id of propose");
    }

    @Test
    void whatTheRulesForbidIsTriedAndHasToBeRefused() {
        assertThat(
                        STEPS.stream()
                                .filter(step -> step.expect() != null)
                                .collect(Collectors.toMap(Step::path, Step::expect)))
                .containsOnly(
                        java.util.Map.entry("join-as-facilitator", "H1"),
                        java.util.Map.entry("confirm-while-somebody-objects", "H2"),
                        java.util.Map.entry("join-beyond-the-limit", "H7"),
                        java.util.Map.entry("theme/set-by-the-municipality", "H3"),
                        java.util.Map.entry("decision/cuts", "H12"),
                        java.util.Map.entry("advice/mediation", "H12"),
                        java.util.Map.entry("join-after-the-end", "H5"));
    }

    @Test
    void twentyFiveJoinAndTheSixteenthOnlyAfterTheLimitWasRaised() {
        var joins = paths("join/");
        assertThat(joins).hasSize(25);
        assertThat(joins.indexOf("join/resident-03")).isEqualTo(15);
        var all = STEPS.stream().map(Step::path).toList();
        assertThat(all.subList(all.indexOf("limit-15"), all.indexOf("limit-25")))
                .filteredOn(path -> path.startsWith("join/"))
                .hasSize(15);
    }

    @Test
    void whoFacilitatesEndsThatRoleBeforeJoining() {
        var all = STEPS.stream().map(Step::path).toList();
        assertThat(all)
                .containsSubsequence(
                        "role/moderator-01/facilitator",
                        "join-as-facilitator",
                        "role/moderator-01/facilitator/end",
                        "join/moderator-01");
    }

    @Test
    void theNationalMeetingIsRecordedWronglyAndEveryEventOfItCorrected() {
        assertThat(
                        step("session/national-meeting/open")
                                .body()
                                .path("occurredOn")
                                .path("from")
                                .asString())
                .isEqualTo("2011-11-01");
        var corrections = paths("correction/session/national-meeting/");
        var events =
                STEPS.stream()
                        .filter(step -> step.path().startsWith("session/national-meeting/"))
                        .mapToInt(ScriptTest::events)
                        .sum();
        assertThat(corrections).hasSize(events).hasSizeGreaterThan(8);
        assertThat(step(corrections.getFirst()).body().path("correctedOccurredOn").toString())
                .isEqualTo("{\"from\":\"2010-11-19\",\"to\":\"2010-11-19\",\"precision\":\"DAY\"}");
    }

    @Test
    void theCommunityIsClosedOnPurposeAndOutcomesFollow() {
        var all = STEPS.stream().map(Step::path).toList();
        assertThat(all).containsSubsequence("close", "join-after-the-end", "outcome/samen-doen");
    }

    @Test
    void personasAreThoseOfTheLocalRun() {
        assertThat(STEPS)
                .extracting(Step::persona)
                .containsOnly("facilitator", "participant", "matchmaker", "researcher", "auditor");
    }

    private static Answer answerTo(Step step) {
        var events =
                IntStream.range(0, events(step))
                        .mapToObj(index -> "event %d of %s".formatted(index, step.path()))
                        .toList();
        return new Answer("id of " + step.path(), 1, events, false);
    }

    private static int events(Step step) {
        return Math.max(1, step.body().path("attendances").size());
    }

    private static List<String> paths(String prefix) {
        return new ArrayList<>(
                STEPS.stream().map(Step::path).filter(path -> path.startsWith(prefix)).toList());
    }

    private static Step step(String path) {
        return STEPS.stream().filter(step -> step.path().equals(path)).findFirst().orElseThrow();
    }
}
