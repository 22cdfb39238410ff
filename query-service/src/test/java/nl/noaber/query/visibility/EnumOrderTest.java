package nl.noaber.query.visibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import org.junit.jupiter.api.Test;

/** A constant inserted into an enum changes nothing about who may do or see what. */
class EnumOrderTest {
    private static final Set<String> ENUMS =
            Set.of(AccessClass.class.getName(), Role.class.getName(), Visibility.class.getName());

    @Test
    void noAccessIsDecidedByTheOrderOfAnEnum() {
        noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "an access enum is compared by its order",
                                EnumOrderTest::isByOrder))
                .orShould()
                .callMethod(EnumSet.class, "range", Enum.class, Enum.class)
                .check(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("nl.noaber.query"));
    }

    private static boolean isByOrder(JavaMethodCall call) {
        return ENUMS.contains(call.getTargetOwner().getName())
                && call.getTarget().getName().equals("compareTo");
    }
}
