package nl.noaber.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may depend on what; every rule here was seen to fail once. */
class ArchitectureTest {
    private static final String[] FEATURES = {
        "nl.noaber.command.person..",
        "nl.noaber.command.organisation..",
        "nl.noaber.command.community..",
        "nl.noaber.command.group..",
        "nl.noaber.command.session..",
        "nl.noaber.command.contact..",
        "nl.noaber.command.marketplace..",
        "nl.noaber.command.learning..",
        "nl.noaber.command.oversight..",
        "nl.noaber.command.study.."
    };

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("nl.noaber.command");

    /** Decided by the outermost class: a nested one hides nothing. */
    private static DescribedPredicate<JavaClass> named(String pattern) {
        return describe(
                "in a class named " + pattern,
                type -> {
                    String name = type.getName();
                    String outermost = name.substring(name.lastIndexOf('.') + 1);
                    return outermost.replaceAll("\\$.*", "").matches(pattern);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application",
                "authorization",
                "axon",
                "community",
                "contact",
                "eventstore",
                "group",
                "http",
                "learning",
                "lifetime",
                "lookup",
                "marketplace",
                "organisation",
                "oversight",
                "person",
                "recording",
                "relay",
                "request",
                "rule",
                "session",
                "study",
                "wiring"
            })
    void theRulesSeeTheCode(String name) {
        assertThat(OURS)
                .anyMatch(type ->
                        type.getPackageName().equals("nl.noaber.command." + name)
                                && !type.getSimpleName().equals("package-info"));
        assertThat(OURS.size()).isGreaterThan(200);
    }

    @Test
    void axonStaysInTheShell() {
        noClasses()
                .that(
                        DescribedPredicate.not(
                                        named(
                                                ".*Aggregate|.*Command|CommandAuthorizer|CommandExecutor|SequenceHandler"))
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "nl.noaber.command.axon..",
                                                        "nl.noaber.command.eventstore..",
                                                        "nl.noaber.command.wiring.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.axonframework.."))
                .check(OURS);
    }

    /**
     * No command records an event past the table of beginnings and ends. Siblings: all ten kinds of
     * aggregate.
     */
    @Test
    @Tag("fault:D1")
    void eventsAreRecordedInOnePlace() {
        noClasses()
                .that(DescribedPredicate.not(named("EventSourcedAggregate")))
                .should()
                .dependOnClassesThat()
                .haveSimpleName("AggregateLifecycle")
                .check(OURS);
    }

    @Test
    void springStaysAtTheEdgeAndInTheWiring() {
        noClasses()
                .that(
                        DescribedPredicate.not(named(".*Controller|.*Application"))
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "nl.noaber.command.application..",
                                                        "nl.noaber.command.http..",
                                                        "nl.noaber.command.request..",
                                                        "nl.noaber.command.wiring.."))))
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework..")
                                .and(
                                        // kept in the relay by the rule on Kafka
                                        DescribedPredicate.not(
                                                resideInAPackage("org.springframework.kafka.."))))
                .check(OURS);
    }

    @Test
    void mongoStaysInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "nl.noaber.command.eventstore..", "nl.noaber.command.wiring..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))
                .check(OURS);
    }

    @Test
    void kafkaStaysInTheRelay() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nl.noaber.command.relay..", "nl.noaber.command.wiring..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.apache.kafka..",
                                "org.springframework.kafka..",
                                "io.cloudevents.."))
                .check(OURS);
    }

    @Test
    void featuresKnowNeitherEachOtherNorTheMachinery() {
        for (String feature : FEATURES) {
            noClasses()
                    .that()
                    .resideInAPackage(feature)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(FEATURES)
                                    .and(DescribedPredicate.not(resideInAPackage(feature))))
                    .orShould()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "nl.noaber.command.eventstore..",
                                    "nl.noaber.command.relay..",
                                    "nl.noaber.command.wiring.."))
                    .check(OURS);
        }
    }

    @Test
    void noPackageCycles() {
        slices().matching("nl.noaber.command.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .that(
                        DescribedPredicate.not(named(".*Controller"))
                                .and(
                                        DescribedPredicate.not(
                                                resideInAPackage("nl.noaber.command.wiring.."))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(OURS);
    }

    @Test
    void replayingIsSilent() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.slf4j..",
                                "java.util.logging..",
                                "org.apache.commons.logging.."))
                .check(OURS);
    }

    @Test
    void noFeatureForgetsAnEventByADefault() throws IOException {
        for (String feature : FEATURES) {
            String path = feature.replace("..", "").replace('.', '/');
            try (var files = Files.list(Path.of("src/main/java", path))) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain("default ->");
                }
            }
        }
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                OURS.that(
                        DescribedPredicate.not(
                                // a command for the terminal, which prints
                                named("VerifyLog"))));
    }

    @Test
    void exceptionsSayWhatIsWrong() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(OURS);
    }

    @Test
    void whatIsNeededIsGivenAtTheBeginning() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(OURS);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)").check(OURS);
    }

    @Test
    void everyPackageRefusesNull() {
        for (JavaClass type : OURS) {
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                    .as(type.getPackageName())
                    .isTrue();
        }
    }
}
