package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.infra.local.Ports;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An own insert that was done without a reply must neither be done again nor be called a conflict.
 */
class LostRepliesIT {

    private static final int CALLERS = 16;
    private static final int COMMANDS = 1000;
    private static final long SEED = 20_261_123;

    private static final MongoServer SERVER = MongoServer.in(ServerFolders.of("lossy"));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void end() {
        SERVER.kill();
    }

    @Test
    void onAReplicaSetWhoseDriverDoesNotRepeat() {
        everyCommandIsStoredOnce(SERVER.port(), "&retryWrites=false");
    }

    @Test
    void onAReplicaSetWhoseDriverRepeats() {
        everyCommandIsStoredOnce(SERVER.port(), "&retryWrites=true");
    }

    @Test
    void onAStandaloneServer() throws IOException {
        var mongod = ProcessHandle.of(SERVER.pid()).orElseThrow().info().command().orElseThrow();
        var folder = Files.createDirectories(ServerFolders.of("standalone"));
        var port = Ports.free();
        var process =
                new ProcessBuilder(
                                mongod,
                                "--dbpath",
                                folder.toString(),
                                "--bind_ip",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port),
                                "--wiredTigerCacheSizeGB",
                                "0.25")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.log").toFile())
                        .start();
        try {
            awaitAnswer(port);
            everyCommandIsStoredOnce(port, "&retryWrites=false");
        } finally {
            process.destroyForcibly();
        }
    }

    /** The negative control: a writer that takes an error for a failure stores commits twice. */
    @Test
    void aNaiveWriterOnTheSameLinkStoresTwice() {
        var database = RealMongo.fresh().database();
        try (var link = new FaultyLink(SERVER.port(), 10, 10, SEED);
                var client = LogClient.connect(link.uri("&retryWrites=false"))) {
            var commits = client.getDatabase(database).getCollection("commits");
            for (var command = 0; command < 100; command++) {
                while (true) {
                    try {
                        var last = commits.find().sort(Sorts.descending("_id")).first();
                        var number = last == null ? 1 : last.getInteger("_id") + 1;
                        commits.insertOne(new Document("_id", number).append("key", command));
                        break;
                    } catch (MongoException failed) {
                        // "Failed", so once more under the next number.
                    }
                }
            }
            assertThat(commits.countDocuments()).isGreaterThan(100);
        }
    }

    private static void everyCommandIsStoredOnce(int port, String options) {
        try (var link = new FaultyLink(port, 10, 10, SEED);
                var client = LogClient.connect(link.uri(options));
                var log =
                        CommitLog.open(
                                client,
                                RealMongo.fresh(),
                                InstantSource.system(),
                                UUID::randomUUID)) {
            var acknowledged = new ConcurrentHashMap<UUID, Long>();
            var callers = new ArrayList<Thread>();
            for (var caller = 0; caller < CALLERS; caller++) {
                var name = "caller-" + caller;
                callers.add(Thread.ofVirtual().start(() -> call(log, name, acknowledged)));
            }
            callers.forEach(LostRepliesIT::join);

            assertThat(link.broken()).as("the link has broken often").isGreaterThan(5);
            assertThat(acknowledged).hasSize(COMMANDS / CALLERS * CALLERS);
            assertThat(LogCheck.sound(log, acknowledged)).isEqualTo(acknowledged.size());
        }
    }

    /** Any conflict ends the caller and leaves its commands without acknowledgement. */
    private static void call(CommitLog log, String name, Map<UUID, Long> acknowledged) {
        for (var i = 0; i < COMMANDS / CALLERS; i++) {
            var key = name + "/" + i;
            var number = Commands.appendUntilKnown(log, key, name, i);
            acknowledged.put(Commands.id(key), number);
        }
    }

    private static void awaitAnswer(int port) {
        try (var client =
                LogClient.connect(
                        "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=20000")) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        }
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(90))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
