package nl.noaber.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that concern the kernel; CONTRIBUTING says how each was seen to fail. */
@AnalyzeClasses(packages = "nl.noaber.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> OURS =
            resideInAPackage("nl.noaber.kernel..");

    @ArchTest
    static final ArchRule theLanguageDependsOnNothingButJava =
            classes()
                    .that(resideOutsideOfPackages("nl.noaber.kernel.wire.."))
                    .should()
                    .onlyDependOnClassesThat(
                            OURS.or(resideInAPackage("java.."))
                                    .or(resideInAPackage("org.jspecify..")));

    @ArchTest
    static final ArchRule theLanguageDoesNotKnowItsWireForm =
            noClasses()
                    .that(resideOutsideOfPackages("nl.noaber.kernel.wire.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("nl.noaber.kernel.wire.."));

    @ArchTest
    static final ArchRule timeAndRandomnessComeFromOutside =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noLazyNames =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)");

    @ArchTest
    static final ArchRule noCycles = slices().matching("nl.noaber.(**)").should().beFreeOfCycles();

    @ArchTest
    static void packagesAreNullMarked(JavaClasses classes) {
        assertThat(classes)
                .allSatisfy(c ->
                        assertThat(c.getPackage().isAnnotatedWith(NullMarked.class))
                                .as(c.getPackageName())
                                .isTrue());
    }

    @ArchTest
    static void theRulesSeeTheCode(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(120);
        assertThat(classes).anyMatch(c -> c.getPackageName().equals("nl.noaber.kernel.wire"));
    }
}
