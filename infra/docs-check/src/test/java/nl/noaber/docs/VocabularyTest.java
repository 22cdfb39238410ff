package nl.noaber.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of types: the field's terms (docs/glossary.md), and each name once in a module. */
class VocabularyTest {
    /** Words of the private vocabulary that the glossary replaced. */
    private static final Set<String> BANNED =
            Set.of(
                    "Act",
                    "Apart",
                    "Asker",
                    "Asking",
                    "Attending",
                    "Board",
                    "Circles",
                    "Circumstances",
                    "Closings",
                    "Crowd",
                    "Desk",
                    "Door",
                    "Doors",
                    "Errand",
                    "Exchange",
                    "Facts",
                    "Family",
                    "Follower",
                    "Handled",
                    "House",
                    "Involved",
                    "Judgement",
                    "Known",
                    "Led",
                    "Leftovers",
                    "Lived",
                    "Manner",
                    "Mark",
                    "Memory",
                    "Mentions",
                    "Moments",
                    "Named",
                    "Neighbour",
                    "NotNoted",
                    "NotThere",
                    "NotYet",
                    "Noted",
                    "Noting",
                    "Passage",
                    "Patient",
                    "Places",
                    "Posts",
                    "Pulse",
                    "Reads",
                    "Refused",
                    "Retelling",
                    "Roster",
                    "Said",
                    "Sight",
                    "Silence",
                    "Situation",
                    "Slipping",
                    "Standing",
                    "Standings",
                    "Tale",
                    "Tally",
                    "Telling",
                    "Tells",
                    "Told",
                    "Town",
                    "Trail");

    private static final List<String> MODULES =
            List.of(
                    "shared-kernel",
                    "command-service",
                    "query-service",
                    "infra/audit-log",
                    "infra/local",
                    "infra/scenario");

    static List<String> modules() {
        return MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTwoTopLevelTypesOfAModuleShareASimpleName(String module) {
        Map<String, Long> shared =
                types(module).stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"))
                        .collect(groupingBy(name -> name, TreeMap::new, counting()));
        shared.values().removeIf(times -> times == 1);
        assertThat(shared).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTypeBearsAWordOfThePrivateVocabulary(String module) {
        noClasses()
                .that(describe("bear a banned name", VocabularyTest::isBanned))
                .should(
                        new ArchCondition<JavaClass>("exist") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                            }
                        })
                .allowEmptyShould(true)
                .check(types(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theRulesSeeTheModule(String module) {
        assertThat(types(module).size()).isGreaterThan(5);
    }

    private static boolean isBanned(JavaClass type) {
        String name = type.getSimpleName();
        return BANNED.contains(name)
                || BANNED.stream()
                        .anyMatch(word ->
                                name.equals(word + "Test")
                                        || name.equals(word + "IT")
                                        || name.equals(word + "Exception"));
    }

    private static JavaClasses types(String module) {
        List<Path> folders =
                Stream.of("target/classes", "target/test-classes")
                        .map(folder -> Path.of("../..", module, folder))
                        .filter(Files::isDirectory)
                        .toList();
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/BOOT-INF/"))
                .importPaths(folders);
    }
}
