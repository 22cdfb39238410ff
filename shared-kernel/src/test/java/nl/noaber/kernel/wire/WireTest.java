package nl.noaber.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent.Reported;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class WireTest {
    @Test
    void anyTextIsWrittenAsRfc8785Says() {
        qt().withExamples(500)
                .forAll(
                        strings()
                                .basicMultilingualPlaneAlphabet()
                                .ofLengthBetween(0, 40)
                                .map(text -> text.replaceAll("[\\ud800-\\udfff]", "")))
                .check(text -> isCanonical(new Reported(new SessionId("s"), text)));
    }

    @Test
    void controlCharactersSlashesAndPlanesBeyondTheFirstAreCanonical() {
        assertThat(
                        isCanonical(
                                new Reported(
                                        new SessionId("s"),
                                        "\u0000\b\t\n\f\r\u001f\u007f\"\\/€\u2028\uD83D\uDE00")))
                .isTrue();
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatThrownBy(() ->
                        Wire.FORM.event(
                                "session.opened", 1, "{\"session\":\"s\",\"mood\":\"good\"}"))
                .isInstanceOf(JacksonException.class);
    }

    private static boolean isCanonical(Reported event) {
        String written = Wire.FORM.write(event);
        try {
            return new JsonCanonicalizer(written).getEncodedString().equals(written)
                    && Wire.FORM.event("session.reported", 1, written).equals(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
