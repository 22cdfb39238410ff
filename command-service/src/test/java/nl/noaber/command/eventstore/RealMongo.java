package nl.noaber.command.eventstore;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.infra.local.MongoServer;

/** One real mongod for all tests of this JVM; every test takes a database of its own. */
public final class RealMongo {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final MongoServer SERVER = start();
    private static final MongoClient CLIENT = LogClient.connect(SERVER.uri());

    private RealMongo() {}

    public static MongoClient client() {
        return CLIENT;
    }

    public static String uri() {
        return SERVER.uri();
    }

    public static long pid() {
        return SERVER.pid();
    }

    public static LogSettings fresh() {
        return LogSettings.DEFAULT.in("log_" + DATABASES.incrementAndGet());
    }

    public static CommitLog log() {
        return open(fresh());
    }

    public static CommitLog open(LogSettings settings) {
        return CommitLog.open(CLIENT, settings, InstantSource.system(), UUID::randomUUID);
    }

    public static Path folder(String name) {
        return Path.of("target", "servers", ProcessHandle.current().pid() + "-" + name)
                .toAbsolutePath();
    }

    private static MongoServer start() {
        var server = MongoServer.in(folder("mongo")).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }
}
