package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.noaber.command.eventstore.store.LogSettings;
import org.junit.jupiter.api.Test;

class ManyProcessesIT {

    private static final int PROCESSES = 4;
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final LogSettings where = RealMongo.fresh();

    @Test
    void fourProcessesAppendAtOnceHalfOfItToTheSameThreeStreams() {
        var commands = 150;
        try (var log = RealMongo.open(where)) {
            var children = new ArrayList<ChildJvm>();
            for (var p = 0; p < PROCESSES; p++) {
                children.add(writer(journal("crowd" + p), commands, true));
            }
            children.forEach(child -> assertThat(child.await(120)).isZero());

            var acknowledged = new HashMap<UUID, Long>();
            for (var p = 0; p < PROCESSES; p++) {
                acknowledged.putAll(acknowledged(journal("crowd" + p)));
            }
            assertThat(acknowledged).hasSize(PROCESSES * THREADS * commands);
            assertThat(LogCheck.sound(log, acknowledged)).isEqualTo(acknowledged.size());
        }
    }

    @Test
    void aServiceKilledTenTimesUnderLoadLosesAndDoublesNothing() {
        try (var log = RealMongo.open(where)) {
            var journal = journal("killed");
            var before = 0;
            for (var kill = 0; kill < 10; kill++) {
                try (var child = writer(journal, Long.MAX_VALUE, false)) {
                    awaitMore(journal, before + 20, child);
                }
                before = acknowledged(journal).size();
            }
            var total = before + 50L;
            assertThat(writer(journal, total, false).await(60)).isZero();

            var acknowledged = acknowledged(journal);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo((int) total);
            assertThat(LogCheck.sound(log, acknowledged)).isEqualTo(acknowledged.size());
        }
    }

    private ChildJvm writer(Path journal, long commands, boolean hot) {
        return ChildJvm.start(
                WriterProcess.class,
                journal.getFileName().toString(),
                RealMongo.uri(),
                where.database(),
                journal.toString(),
                Long.toString(commands),
                Integer.toString(THREADS),
                Boolean.toString(hot));
    }

    private Path journal(String name) {
        var folder = ServerFolders.of("journals-" + where.database());
        assertThat(folder.toFile().mkdirs() || folder.toFile().isDirectory()).isTrue();
        return folder.resolve(name);
    }

    private static Map<UUID, Long> acknowledged(Path journal) {
        var acknowledged = new HashMap<UUID, Long>();
        for (var thread = 0; thread < THREADS; thread++) {
            acknowledged.putAll(WriterProcess.read(Path.of(journal + "-" + thread)));
        }
        return acknowledged;
    }

    private static void awaitMore(Path journal, int count, ChildJvm child) {
        await("more acknowledged commits")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .failFast("the writer has ended", () -> !child.isAlive())
                .until(() -> acknowledged(journal).size() >= count);
    }
}
