package nl.noaber.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.query.Query;
import nl.noaber.query.wiring.QueryCatalogue;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Rules of the house for the read side; each has been seen to fail. */
class ArchitectureTest {

    private static final String ROOT = "nl.noaber.query";

    /** Every package that answers a question or keeps a view; none need be named here. */
    private static final SortedSet<String> VIEWS =
            Stream.concat(
                            QueryCatalogue.ALL.stream().map(Query::getClass),
                            QueryCatalogue.views().stream().map(Projection::getClass))
                    .map(type -> type.getPackageName().replace(ROOT + ".", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // Those say what a module may use, in Modulith's words.
                    .withImportOption(location -> !location.contains("package-info"))
                    .importPackages(ROOT);

    /** A member class belongs where its outermost class belongs. */
    private static JavaClass outermost(JavaClass inner) {
        return inner.getEnclosingClass().map(ArchitectureTest::outermost).orElse(inner);
    }

    private static DescribedPredicate<JavaClass> inAny(String... packages) {
        return DescribedPredicate.describe(
                "in any of " + String.join(", ", packages),
                c ->
                        List.of(packages)
                                .contains(outermost(c).getPackageName().replace(ROOT + ".", "")));
    }

    @Test
    void springStaysAtTheEdgeInTheFeedAndInTheWiring() {
        noClasses()
                .that(
                        DescribedPredicate.not(
                                inAny(
                                        "audit",
                                        "execution",
                                        "feed",
                                        "http",
                                        "live",
                                        "wiring",
                                        ROOT)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CODE);
    }

    @Test
    void theFeedReadsFromKafkaAndAsksTheLogButServesNothing() {
        noClasses()
                .that(inAny("feed"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework.web.servlet..")
                                .or(resideInAPackage("org.springframework.web.bind.."))
                                .or(resideInAPackage("org.springframework.boot..")))
                .check(CODE);
    }

    @Test
    void mongoStaysInTheStore() {
        noClasses()
                .that(DescribedPredicate.not(inAny("store", "wiring")))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("com.mongodb..")
                                .or(resideInAPackage("org.bson.."))
                                .and(
                                        // Told to wait when the database does.
                                        DescribedPredicate.not(
                                                JavaClass.Predicates.simpleName("MongoException"))))
                .check(CODE);
    }

    @Test
    void kafkaStaysInTheFeed() {
        noClasses()
                .that(DescribedPredicate.not(inAny("feed", "wiring")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CODE);
    }

    @Test
    void viewsArePureAndKnowNoOtherView() {
        for (String view : VIEWS) {
            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + view)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "." + view,
                            ROOT + ".projection",
                            ROOT + ".query",
                            ROOT + ".visibility",
                            "nl.noaber.kernel..",
                            "java..",
                            "org.jspecify..",
                            "org.jgrapht..")
                    .check(CODE);
        }
    }

    @Test
    void theEngineKnowsNoDriverAndNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".projection", ROOT + ".temporal", ROOT + ".visibility")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".projection",
                        ROOT + ".temporal",
                        ROOT + ".visibility",
                        "nl.noaber.kernel..",
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..")
                .check(CODE);
    }

    @Test
    void noPackageCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CODE);
    }

    @Test
    void codingHabits() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CODE);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CODE);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CODE);
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)").check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(
                        new ArchCondition<JavaClass>("reside in a package that is @NullMarked") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                events.add(
                                        new SimpleConditionEvent(
                                                item,
                                                item.getPackage().isAnnotatedWith(NullMarked.class),
                                                item.getPackageName()));
                            }
                        })
                .check(new ClassFileImporter().importPackages(ROOT));
    }

    @Test
    void replayingIsSilent() {
        for (String each : foldsAndAnswers()) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + each)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.slf4j..")
                    .check(CODE);
        }
    }

    /** The packages in which events are folded: the views' and that of what everybody may see. */
    private static List<String> foldsAndAnswers() {
        return Stream.concat(Stream.of("projection", "temporal", "visibility"), VIEWS.stream())
                .toList();
    }

    @Test
    void noFoldHasADefault() throws IOException {
        for (String view : foldsAndAnswers()) {
            try (var files = Files.list(Path.of("src/main/java/nl/noaber/query", view))) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain("default ->");
                }
            }
        }
    }

    @Test
    void theRulesSeeTheCode() {
        for (String each :
                List.of(
                        "audit",
                        "execution",
                        "feed",
                        "http",
                        "live",
                        "projection",
                        "query",
                        "store",
                        "temporal",
                        "visibility",
                        "wiring")) {
            assertThat(CODE.that(resideInAPackage(ROOT + "." + each))).as(each).isNotEmpty();
        }
        for (String each : VIEWS) {
            assertThat(CODE.that(resideInAPackage(ROOT + "." + each))).as(each).isNotEmpty();
        }
        assertThat(CODE.size()).isGreaterThan(120);
    }
}
