package nl.noaber.command.eventstore;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.UUID;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.infra.local.MongoForTests;

/** One real MongoDB for all tests of this JVM; every test takes a database of its own. */
public final class RealMongo {

    private static final MongoForTests SERVER = start();
    private static final MongoClient CLIENT = LogClient.connect(SERVER.uri());

    private RealMongo() {}

    public static MongoClient client() {
        return CLIENT;
    }

    public static String uri() {
        return SERVER.uri();
    }

    public static LogSettings fresh() {
        return LogSettings.DEFAULT.in(SERVER.database("log"));
    }

    public static CommitLog log() {
        return open(fresh());
    }

    public static CommitLog open(LogSettings settings) {
        return CommitLog.open(CLIENT, settings, InstantSource.system(), UUID::randomUUID);
    }

    private static MongoForTests start() {
        var server = MongoForTests.in(ServerFolders.of("mongo"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
