package nl.noaber.infra.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No log grows without bound, whatever is written to it.
 *
 * <p>Siblings: the logs of both services, MongoDB, Kafka, the launcher and the scenario.
 */
@Tag("fault:A2")
class LogRotationTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final LogRotation rotation = new LogRotation(100, Duration.ofDays(1), 2, now::get);

    @TempDir private Path folder;

    @Test
    void aLargeFileIsRotatedWhileItsProcessGoesOnWriting() throws Exception {
        Path log = folder.resolve("part.log");
        try (var process = new FileOutputStream(log.toFile(), true)) {
            process.write("a".repeat(101).getBytes());
            rotation.rotateAll(folder);
            process.write("b".getBytes());
            rotation.rotateAll(folder);
        }

        assertThat(log).hasContent("b");
        assertThat(folder.resolve("part.log.1")).hasContent("a".repeat(101));
    }

    @Test
    void aFileIsRotatedOnceADay() throws Exception {
        Path log = folder.resolve("part.log");
        for (String day : List.of("one", "two", "three", "four")) {
            Files.writeString(log, day);
            rotation.rotateAll(folder);
            assertThat(log).hasContent(day);
            now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)).plusSeconds(1));
            rotation.rotateAll(folder);
            assertThat(log).isEmptyFile();
        }

        assertThat(folder.resolve("part.log.1")).hasContent("four");
        assertThat(folder.resolve("part.log.2")).hasContent("three");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void anOlderFileIsForItsOwnerOnly() throws Exception {
        Files.writeString(folder.resolve("part.log"), "a".repeat(101));
        rotation.rotateAll(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve("part.log.1")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
