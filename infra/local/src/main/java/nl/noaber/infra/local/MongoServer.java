package nl.noaber.infra.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A real {@code mongod} in its own process: a replica set of one, on the loopback interface. */
public final class MongoServer implements AutoCloseable {

    /** The name of the replica set. */
    public static final String REPLICA_SET = "noaber";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int NOT_YET_INITIALIZED = 94;

    private final Path folder;
    private final int port;
    private final ServerProcess process;
    private boolean stoppedByOwner;
    private boolean faulty;

    private MongoServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        process =
                new ServerProcess(
                        "mongod", folder.resolve("mongod.log"), folder.resolve("mongod.pid"));
    }

    /** A server that keeps its data in the folder and listens on a free port. */
    public static MongoServer in(Path folder) {
        return in(folder, Ports.free());
    }

    /** A server that keeps its data in the folder and listens on the port. */
    public static MongoServer in(Path folder, int port) {
        return new MongoServer(folder, port);
    }

    /** Its owner stops it without fail; otherwise it ends, without more ado, with this program. */
    public MongoServer stoppedByOwner() {
        stoppedByOwner = true;
        return this;
    }

    /** It obeys the fail points that a test sets. */
    public MongoServer faulty() {
        faulty = true;
        return this;
    }

    /** Starts it, again or for the first time, and returns when it accepts writes. */
    public MongoServer start() {
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new CannotStart("Cannot make " + data + ": " + e.getMessage(), e);
        }
        Path mongod = MongoBinary.find(System.getenv(), Checkout.here().cache());
        process.start(
                List.of(
                        mongod.toString(),
                        "--replSet",
                        REPLICA_SET,
                        "--dbpath",
                        data.toString(),
                        "--bind_ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--wiredTigerCacheSizeGB",
                        "0.25",
                        "--oplogSize",
                        "256",
                        "--setParameter",
                        "diagnosticDataCollectionEnabled=false",
                        "--setParameter",
                        "enableTestCommands=" + (faulty ? 1 : 0),
                        "--quiet"),
                Map.of());
        if (!stoppedByOwner) {
            process.endWithThisProgram();
        }
        awaitPrimary();
        return this;
    }

    /** The address for a driver. */
    public String uri() {
        return "mongodb://127.0.0.1:%d/?replicaSet=%s".formatted(port, REPLICA_SET);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public ServerProcess process() {
        return process;
    }

    /** Stops it cleanly; the data stay. */
    public void stop() {
        process.stop(STOP);
    }

    /** Ends it as a power cut of the process would ({@code kill -9}). */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitPrimary() {
        long deadline = System.nanoTime() + START.toNanos();
        try (MongoClient client = directClient()) {
            MongoDatabase admin = client.getDatabase("admin");
            while (!isPrimary(admin)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    String words = process.lastWords(5);
                    kill();
                    throw new CannotStart(
                            "mongod did not start; its log %s ends with:%n%s"
                                    .formatted(process.log(), words));
                }
                pause();
            }
        }
    }

    private boolean isPrimary(MongoDatabase admin) {
        try {
            if (admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
                return true;
            }
            joinAtThisPort(admin);
            return false;
        } catch (MongoException notYet) {
            return false;
        }
    }

    /** The set remembers its member's address, so another port than last time is told to it. */
    private void joinAtThisPort(MongoDatabase admin) {
        String host = "127.0.0.1:" + port;
        Document member = new Document("_id", 0).append("host", host);
        try {
            Document config =
                    admin.runCommand(new Document("replSetGetConfig", 1))
                            .get("config", Document.class);
            List<Document> members = config.getList("members", Document.class);
            if (!host.equals(members.getFirst().get("host"))) {
                config.put("members", List.of(member));
                config.put("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NOT_YET_INITIALIZED) {
                admin.runCommand(
                        new Document(
                                "replSetInitiate",
                                new Document("_id", REPLICA_SET)
                                        .append("members", List.of(member))));
            }
        }
    }

    private MongoClient directClient() {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(
                                        "mongodb://127.0.0.1:%d/?directConnection=true"
                                                .formatted(port)))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                        .applyToServerSettings(server ->
                                server.heartbeatFrequency(100, TimeUnit.MILLISECONDS)
                                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                        .build());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for mongod", e);
        }
    }
}
