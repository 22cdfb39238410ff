package nl.noaber.infra.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A {@code mongod} in its own process: a replica set of one, on the loopback interface. */
public final class MongoServer implements AutoCloseable {

    /** The name of the replica set. */
    public static final String REPLICA_SET = "noaber";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int NOT_YET_INITIALIZED = 94;

    private final Path folder;
    private final int port;
    private final ServerProcess process;
    private boolean withoutShutdownHook;
    private boolean failPoints;

    private MongoServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        process =
                new ServerProcess(
                        "mongod", folder.resolve("mongod.log"), folder.resolve("mongod.pid"));
    }

    /** A server that stores its data in the folder and listens on a free port. */
    public static MongoServer in(Path folder) {
        return in(folder, Ports.free());
    }

    /** A server that stores its data in the folder and listens on this port. */
    public static MongoServer in(Path folder, int port) {
        return new MongoServer(folder, port);
    }

    /** Registers no JVM shutdown hook that kills the server; its owner must stop it. */
    public MongoServer withoutShutdownHook() {
        withoutShutdownHook = true;
        return this;
    }

    /** Enables the test commands, with which a test sets fail points. */
    public MongoServer withFailPoints() {
        failPoints = true;
        return this;
    }

    /**
     * Starts the server and returns when it accepts writes; can be called again after a stop.
     *
     * @throws LocalRunException if it does not start
     */
    public MongoServer start() {
        Path data = folder.resolve("data");
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.folder(data);
        } catch (IOException e) {
            throw new LocalRunException("Cannot make " + data + ": " + e.getMessage(), e);
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
                        "enableTestCommands=" + (failPoints ? 1 : 0),
                        "--quiet"),
                Map.of());
        if (!withoutShutdownHook) {
            process.killAtExit();
        }
        awaitPrimary();
        return this;
    }

    /** The connection string for a driver. */
    public String uri() {
        return "mongodb://127.0.0.1:%d/?replicaSet=%s".formatted(port, REPLICA_SET);
    }

    /** The port on the loopback interface. */
    public int port() {
        return port;
    }

    /**
     * The id of the running process.
     *
     * @throws IllegalStateException if the server does not run
     */
    public long pid() {
        return process.pid();
    }

    /** The process, for a supervisor. */
    public ServerProcess process() {
        return process;
    }

    /** Stops the server cleanly, by force only after a timeout; the data stay. */
    public void stop() {
        process.stop(STOP);
    }

    /** Ends the process at once ({@code kill -9}), as a power cut would; the data stay. */
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
                    throw new LocalRunException(
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

    /** The replica set stores its member's address, so a new port needs a reconfiguration. */
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
            throw new LocalRunException("Interrupted while waiting for mongod", e);
        }
    }
}
