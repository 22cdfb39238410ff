package nl.noaber.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.noaber.kernel.time.OccurredOn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day and a word of the published language are read from text of one form only.
 *
 * <p>Siblings: every date and every enum of every body; the days in the addresses of queries.
 */
@Tag("fault:B9")
class StrictFormTest {
    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();

    @Test
    void aDayIsReadAsItIsWritten() {
        assertThat(JSON.readValue("\"2010-02-10\"", LocalDate.class)).isEqualTo("2010-02-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2025-02-03T00:00:00Z\"",
                "\"2025-02-03T00:00\"",
                "\"2025-02-30\"",
                "\"2025-2-3\"",
                "\" 2025-02-03\"",
                "\"+12025-02-03\"",
                "\"-2025-02-03\"",
                "\"\"",
                "[2025,2,3]",
                "[\"2025-02-03\"]",
                "20250203",
                "12.5",
                "true",
                "{}"
            })
    void anythingElseIsNoDay(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JSON.readValue(json, LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"day\"", "\"\"", "[\"DAY\"]", "true", "{}"})
    void aWordOfTheLanguageIsNoNumberAndNoArray(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() ->
                        JSON.readValue(
                                "{\"from\":\"2010-01-01\",\"to\":\"2010-01-01\",\"precision\":"
                                        + json
                                        + "}",
                                OccurredOn.class));
    }
}
