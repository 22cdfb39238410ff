package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "false",
                "0",
                "-1",
                "9007199254740991",
                "\"\"",
                "{\"a\":1,\"aa\":2,\"b\":[1,{\"c\":\"x\"}]}",
                "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f€é😀\"",
                "{\"é\":1,\"😀\":2,\"\uFB33\":3}",
            })
    void whatTheLibraryOfTheRfcWouldWriteIsAccepted(String json) throws Exception {
        var wrapped = "[" + json + "]";
        assertThat(new JsonCanonicalizer(wrapped).getEncodedString()).isEqualTo(wrapped);
        assertThat(CanonicalJson.require(json.getBytes(UTF_8))).isEqualTo(json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {}",
                "{} ",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\" :1}",
                "{\"a\":}",
                "{a:1}",
                "[1,]",
                "[,1]",
                "01",
                "-0",
                "1.0",
                "1e3",
                "9007199254740992",
                "- 1",
                "+1",
                "123456789012345678901234567890",
                "\"a",
                "\"\\u0041\"",
                "\"\\u000A\"",
                "\"\\u001F\"",
                "\"\\u000a\"",
                "\"\\/\"",
                "\"\t\"",
                "nul",
                "truex",
                "{\"\uFB33\":3,\"😀\":2}",
                "1 2",
            })
    void anyOtherFormIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.require(json.getBytes(UTF_8)))
                .isInstanceOf(NotCanonicalException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\u00e9\"", "\"\u00c0\u0080\"", "\"\u00ed\u00a0\u0080\""})
    void bytesThatAreNotUtf8AreRefused(String bytes) {
        assertThatThrownBy(() -> CanonicalJson.require(bytes.getBytes(ISO_8859_1)))
                .isInstanceOf(NotCanonicalException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {66, 100_000})
    void nestingIsBounded(int depth) {
        var json = "[".repeat(depth) + "]".repeat(depth);
        assertThatThrownBy(() -> CanonicalJson.require(json.getBytes(UTF_8)))
                .isInstanceOf(NotCanonicalException.class);
    }
}
