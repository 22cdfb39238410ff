package nl.noaber.infra.scenario.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.IdRegistry;
import nl.noaber.infra.scenario.steps.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The generator: the same for the same seed, of any size, and complete. */
class CommunityGeneratorTest {

    @Test
    void theSameSeedGivesTheSameRequestsAndAnotherSeedOthers() {
        var one = CommunityGenerator.script("east", 7, 20, true).steps();
        assertThat(CommunityGenerator.script("east", 7, 20, true).steps()).isEqualTo(one);
        assertThat(CommunityGenerator.script("east", 8, 20, true).steps())
                .extracting(Step::key)
                .isNotEqualTo(one.stream().map(Step::key).toList());
    }

    @Test
    void aLargerCommunityHasMoreOfEverything() {
        var small = kinds(CommunityGenerator.script("east", 7, 12, true).steps());
        var large = kinds(CommunityGenerator.script("east", 7, 200, true).steps());
        assertThat(small).containsExactlyInAnyOrderElementsOf(large);
        assertThat(CommunityGenerator.script("east", 7, 200, true).steps())
                .hasSizeGreaterThan(
                        CommunityGenerator.script("east", 7, 12, true).steps().size() * 8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommunityGenerator.script("east", 7, 5, true));
    }

    @Test
    void itHasPeopleGroupsSessionsMatchesReflectionsDecisionsAndCorrections() {
        assertThat(kinds(CommunityGenerator.script("east", 7, 12, true).steps()))
                .contains("person", "join", "group", "session", "contact", "market", "correction");
        assertThat(CommunityGenerator.script("east", 7, 12, true).steps())
                .extracting(Step::path)
                .anyMatch(path -> path.endsWith("/reflection"))
                .anyMatch(path -> path.endsWith("/decision"));
    }

    @Test
    void everyStepHasAKeyOfItsOwnAndNeedsOnlyWhatEarlierAnswersGave() {
        for (int seed : List.of(1, 2, 3)) {
            var steps = CommunityGenerator.script("east", seed, 40, true).steps();
            assertThat(steps).extracting(Step::key).doesNotHaveDuplicates();
            var known = new IdRegistry();
            for (var step : steps) {
                known.fill(step.post());
                known.fill(step.body());
                int events = Math.max(1, step.body().path("attendances").size());
                known.remember(
                        step.path(),
                        step.names(),
                        new Answer(
                                "id of " + step.path(),
                                1,
                                IntStream.range(0, events)
                                        .mapToObj(index -> step.path() + index)
                                        .toList(),
                                false));
            }
        }
    }

    /**
     * A generated community of any size sends no list longer than the service accepts. Siblings:
     * attendances, the members of a group, the people of a contact.
     */
    @Test
    @Tag("fault:D3")
    void aCommunityOfThreeHundredSendsNoListLongerThanAccepted() {
        for (var step : CommunityGenerator.script("east", 7, 300, true).steps()) {
            for (String list : List.of("attendances", "members", "people")) {
                assertThat(step.body().path(list).size()).as(step.path()).isLessThanOrEqualTo(100);
            }
        }
    }

    private static Set<String> kinds(List<Step> steps) {
        return steps.stream()
                .map(Step::path)
                .filter(path -> path.startsWith("generated/"))
                .map(path -> path.split("/")[5])
                .collect(Collectors.toSet());
    }
}
