package nl.noaber.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The ids in an answer are found in its bytes, without a second copy of it. Siblings: every answer
 * that is recorded in the audit log.
 */
@Tag("fault:A1")
class IdScannerTest {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void itFindsWhatThePatternFinds() {
        qt().withExamples(300)
                .forAll(longs().all())
                .checkAssert(seed -> {
                    String text = text(new Random(seed));
                    Set<String> expected =
                            ID.matcher(text)
                                    .results()
                                    .map(MatchResult::group)
                                    .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(ids(text)).as(text).isEqualTo(expected);
                });
    }

    @Test
    void anIdAcrossTwoReadsIsFound() {
        String id = "0a1b2c3d-0000-4000-8000-0123456789ab";
        assertThat(ids(" ".repeat(8180) + id + "é" + id)).containsExactly(id);
    }

    /** Ids, pieces of ids and other text, one after the other. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> id;
                        case 1 -> id.substring(random.nextInt(36));
                        case 2 -> id.substring(0, random.nextInt(36));
                        default -> "-\"é".substring(random.nextInt(3));
                    });
        }
        return text.toString();
    }

    private static Set<String> ids(String text) {
        try {
            return IdScanner.idsIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
