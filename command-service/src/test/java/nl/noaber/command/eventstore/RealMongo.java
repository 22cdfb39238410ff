package nl.noaber.command.eventstore;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.infra.local.MongoServer;

/** One real mongod for all tests of this JVM; every test takes a database of its own. */
final class RealMongo {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final MongoServer SERVER = start();
    private static final MongoClient CLIENT = LogClient.connect(SERVER.uri());

    private RealMongo() {}

    static MongoClient client() {
        return CLIENT;
    }

    static String uri() {
        return SERVER.uri();
    }

    static LogSettings fresh() {
        return LogSettings.DEFAULT.in("log_" + DATABASES.incrementAndGet());
    }

    static CommitLog log() {
        return open(fresh());
    }

    static CommitLog open(LogSettings settings) {
        return CommitLog.open(CLIENT, settings, InstantSource.system(), UUID::randomUUID);
    }

    static Path folder(String name) {
        return Path.of("target", "servers", ProcessHandle.current().pid() + "-" + name)
                .toAbsolutePath();
    }

    private static MongoServer start() {
        var server = MongoServer.in(folder("mongo")).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }
}
