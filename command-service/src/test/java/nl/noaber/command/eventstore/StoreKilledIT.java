package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.infra.local.MongoServer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoreKilledIT {

    private static final MongoServer SERVER = MongoServer.in(ServerFolders.of("mortal"));
    private static final int KILLS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void end() {
        SERVER.kill();
    }

    @Test
    void aStoreKilledTenTimesUnderLoadLosesNothingAcknowledged() throws InterruptedException {
        try (var client = LogClient.connect(SERVER.uri());
                var log =
                        CommitLog.open(
                                client,
                                LogSettings.DEFAULT,
                                InstantSource.system(),
                                UUID::randomUUID)) {
            var acknowledged = new ConcurrentHashMap<UUID, Long>();
            var going = new AtomicBoolean(true);
            var writers = new ArrayList<Thread>();
            for (var writer = 0; writer < 8; writer++) {
                var name = "writer-" + writer;
                writers.add(Thread.ofVirtual().start(() -> write(log, name, acknowledged, going)));
            }
            for (var kill = 0; kill < KILLS; kill++) {
                var before = acknowledged.size();
                await("200 more acknowledged commits")
                        .atMost(PATIENCE)
                        .pollInterval(POLL)
                        .until(() -> acknowledged.size() >= before + 200);
                SERVER.kill();
                SERVER.start();
            }
            going.set(false);
            for (var writer : writers) {
                writer.join();
            }

            assertThat(LogCheck.sound(log, acknowledged)).isEqualTo(acknowledged.size());
        }
    }

    /** The negative control: this test can see a loss where the store may lose. */
    @Test
    void withoutJournalAndMajorityTheSameKillLoses() {
        var lost = 0L;
        for (var kill = 0; kill < KILLS && lost == 0; kill++) {
            lost = lostByOneKill("control_" + kill);
        }
        assertThat(lost).isPositive();
    }

    private static long lostByOneKill(String database) {
        var acknowledged = 0L;
        try (var client = LogClient.connect(SERVER.uri())) {
            var weak =
                    client.getDatabase(database)
                            .getCollection("weak")
                            .withWriteConcern(WriteConcern.W1.withJournal(false));
            var end = System.nanoTime() + 500_000_000L;
            while (System.nanoTime() < end) {
                weak.insertOne(new Document("_id", acknowledged));
                acknowledged++;
            }
            SERVER.kill();
        }
        SERVER.start();
        try (var client = LogClient.connect(SERVER.uri())) {
            return acknowledged
                    - client.getDatabase(database).getCollection("weak").countDocuments();
        } catch (MongoException e) {
            throw new IllegalStateException("the store does not come back", e);
        }
    }

    private static void write(
            CommitLog log, String name, Map<UUID, Long> acknowledged, AtomicBoolean going) {
        for (var i = 0L; going.get(); i++) {
            var key = name + "/" + i;
            var number = Commands.appendUntilKnown(log, key, name, i);
            acknowledged.put(Commands.id(key), number);
        }
    }
}
