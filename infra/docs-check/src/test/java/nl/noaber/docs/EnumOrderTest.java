package nl.noaber.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A constant inserted into an enum changes nothing about who may do or see what. */
class EnumOrderTest {
    private static final Set<String> ENUMS =
            Set.of(
                    "nl.noaber.query.visibility.AccessClass",
                    Role.class.getName(),
                    Visibility.class.getName());

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void noAccessIsDecidedByTheOrderOfAnEnum(String module) {
        var classes =
                new ClassFileImporter().importPath(Path.of("../..", module, "target/classes"));
        assertThat(classes.size()).isGreaterThan(100);
        noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "an access enum is compared by its order",
                                EnumOrderTest::isByOrder))
                .orShould()
                .callMethod(EnumSet.class, "range", Enum.class, Enum.class)
                .check(classes);
    }

    private static boolean isByOrder(JavaMethodCall call) {
        return ENUMS.contains(call.getTargetOwner().getName())
                && call.getTarget().getName().equals("compareTo");
    }
}
