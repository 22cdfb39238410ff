package nl.noaber.infra.scenario.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of expectations is complete and well formed. */
class ExpectationsTest {

    private static final Expectations TABLE = Expectations.load();

    @Test
    void noExpectationIsLost() {
        assertThat(TABLE.groups()).extracting(ExpectationGroup::group).doesNotHaveDuplicates();
        assertThat(TABLE.groups().stream().mapToInt(each -> each.expectations().size()).sum())
                .isGreaterThanOrEqualTo(216);
    }

    @Test
    void everyReplayScriptFromOneToNineIsAmongThem() {
        assertThat(TABLE.groups())
                .extracting(ExpectationGroup::script)
                .contains(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void everyGroupNamesItsPassageAndIsCheckedByATest() throws Exception {
        String tests =
                Files.readString(
                        Path.of("src/test/java/nl/noaber/infra/scenario/HellendoornIT.java"));
        assertThat(TABLE.groups())
                .allSatisfy(group -> {
                    assertThat(group.sourceRef()).matches("S[0-4]:\\d+");
                    assertThat(tests).contains("assertHold(\"%s\")".formatted(group.group()));
                });
    }

    @Test
    void everyReferenceIsReadBeforeItIsUsed() {
        Set<String> known = new TreeSet<>(Set.of("commit"));
        TABLE.values().forEach(each -> read(each, known));
        for (var group : TABLE.groups()) {
            var own = new TreeSet<>(known);
            group.valuesRead().forEach(each -> read(each, own));
            assertThat(group.expectations())
                    .isNotEmpty()
                    .allSatisfy(each -> {
                        assertThat(references(each.request() + each.path() + each.expected()))
                                .as(each.what())
                                .isSubsetOf(own);
                        JsonPath.compile(each.path().replaceAll("\\{[^{}]+}", "[]"));
                    });
        }
    }

    private static void read(ReadValue value, Set<String> known) {
        assertThat(references(value.request() + value.path())).isSubsetOf(known);
        known.add(value.name());
    }

    private static List<String> references(String text) {
        return Bindings.REFERENCE.matcher(text).results().map(each -> each.group(1)).toList();
    }
}
