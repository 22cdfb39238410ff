package nl.noaber.infra.scenario.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.InvalidPathException;
import nl.noaber.infra.scenario.client.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What JSONPath finds, with the operators that the table of expectations uses. */
class JsonPathsTest {

    private static final JsonNode ANSWER =
            Json.MAPPER.readTree(
                    """
                    {"a": [{"b": {"c": "x"}, "n": 1, "l": ["p", "q"]},
                           {"b": {"c": "it's"}, "n": 2, "end": {}},
                           {"b": {"c": "y"}, "as": "", "end": {}, "l": []}],
                     "d": {"e-f": true, "1": 0.5}}\
                    """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "$.d['e-f']                          # true",
                "$.d['1']                            # 0.5",
                "$.a[0].n                            # 1",
                "$.a[-1].b.c                         # \"y\"",
                "$.a[-1:][?(@.b.c =~ /.*\\S.*/)].b.c # [\"y\"]",
                "$.a[*].n                            # [1,2]",
                "$.a[*].l[*]                         # [\"p\",\"q\"]",
                "$.a[?(@.b.c == 'x')].n              # [1]",
                "$.a[?(@.b.c == \"it's\")].n         # [2]",
                "$.a[?(@.b.c == 'z')].n              # []",
                "$.a[?(@.b.c == 'x' && @.n == 2)].n  # []",
                "$.a[?(@.b.c in ['x','y'])].b.c      # [\"x\",\"y\"]",
                "$.a[?(@.b.c in [])].b.c             # []",
                "$.a[?(@.b.c nin ['x','y'])].n       # [2]",
                "$.a[?(@.b.c in ['x','y'] && @.b.c nin ['y'] && @.b.c nin ['z'])].n # [1]",
                "$.a[?(@.l contains 'q')].n          # [1]",
                "$.a[?(!@.end)].n                    # [1]",
                "$.a[?(@.end)].b.c                   # [\"it's\",\"y\"]",
                "$.a[?(@.end && @.n != 2)].b.c       # [\"y\"]",
                "$.a[?(!@.as || @.as == '')].b.c     # [\"x\",\"it's\",\"y\"]",
                "$.sum($.a[?(@.n in [1,2])].n)       # 3.0"
            })
    void everyOperatorOfTheTableFindsWhatItSays(String path, String found) {
        assertThat(JsonPaths.read(ANSWER, path)).isEqualTo(Json.MAPPER.readTree(found));
    }

    @Test
    void aDefinitePathWithoutAMatchFindsNothing() {
        assertThat(JsonPaths.read(ANSWER, "$.z.y").isMissingNode()).isTrue();
    }

    @Test
    void aMalformedPathIsAnError() {
        assertThatThrownBy(() -> JsonPaths.read(ANSWER, "$.a[?(@.b"))
                .isInstanceOf(InvalidPathException.class);
    }

    @Test
    void numbersAreEqualByValueAndNothingElseIs() {
        assertThat(equal("[1, 2]", "[1.0, 2]")).isTrue();
        assertThat(equal("[1, 2]", "[2, 1]")).isFalse();
        assertThat(equal("1", "\"1\"")).isFalse();
        assertThat(equal("[]", "[1]")).isFalse();
        assertThat(equal("true", "\"true\"")).isFalse();
    }

    private static boolean equal(String one, String other) {
        return JsonPaths.areEqual(Json.MAPPER.readTree(one), Json.MAPPER.readTree(other));
    }
}
