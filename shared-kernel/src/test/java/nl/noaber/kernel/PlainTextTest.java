package nl.noaber.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every text that a command accepts can be carried by every format of an answer.
 *
 * <p>Siblings: `RequestShapesIT` (each text field of each command), `GraphMlTest` (old events).
 */
@Tag("fault:C")
class PlainTextTest {
    @Test
    void wordsOfEveryScriptAreText() {
        for (String text :
                List.of(
                        "",
                        "a\tb\nc",
                        "Bürgerinitiative",
                        "日本語",
                        "😀 👩‍👩‍👧",
                        "\uFEFFx",
                        "\uE000")) {
            assertThat(PlainText.firstOther(text)).as(text).isEmpty();
        }
    }

    @Test
    void everyOtherControlCharacterIsNoText() {
        for (int c = 0; c < 0xA0; c++) {
            boolean control = c < 0x20 || c >= 0x7F;
            assertThat(PlainText.isText("a" + (char) c))
                    .as("U+%04X", c)
                    .isEqualTo(!control || c == '\t' || c == '\n');
        }
    }

    @Test
    void nonCharactersAreNoText() {
        for (int plane = 0; plane <= 16; plane++) {
            assertThat(PlainText.isText(Character.toString(plane << 16 | 0xFFFE))).isFalse();
            assertThat(PlainText.isText(Character.toString(plane << 16 | 0xFFFF))).isFalse();
        }
        assertThat(PlainText.isText("\uFDD0")).isFalse();
        assertThat(PlainText.isText("\uFDEF")).isFalse();
    }

    @Test
    void halfOfAPairIsNoText() {
        assertThat(PlainText.firstOther("ab\uD83D")).hasValue(2);
        assertThat(PlainText.firstOther("\uDE00\uD83D")).hasValue(0);
        assertThat(PlainText.firstOther("😀\uDE00")).hasValue(2);
    }
}
