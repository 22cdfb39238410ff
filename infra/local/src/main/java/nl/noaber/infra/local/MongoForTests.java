package nl.noaber.infra.local;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The MongoDB that a test uses but does not break: the one that {@code NOABER_MONGODB_URI} names,
 * otherwise a server of the test's own. Every test takes databases of names that nobody else has.
 */
public final class MongoForTests implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String uri;
    private final @Nullable MongoServer own;
    private final List<String> databases = new ArrayList<>();

    private MongoForTests(String uri, @Nullable MongoServer own) {
        this.uri = uri;
        this.own = own;
    }

    /** Ready to use; a server of its own keeps its data in the folder. */
    public static MongoForTests in(Path folder) {
        return in(folder, System.getenv());
    }

    static MongoForTests in(Path folder, Map<String, String> environment) {
        String given = environment.getOrDefault("NOABER_MONGODB_URI", "");
        if (!given.isBlank()) {
            return new MongoForTests(given, null);
        }
        MongoServer own = MongoServer.in(folder).start();
        return new MongoForTests(own.uri(), own);
    }

    public String uri() {
        return uri;
    }

    /** A new name; on a given server the database is dropped in the end. */
    public synchronized String database(String kind) {
        String name =
                "%s_%d_%s_%d"
                        .formatted(
                                kind,
                                ProcessHandle.current().pid(),
                                Long.toString(System.nanoTime(), Character.MAX_RADIX),
                                DATABASES.incrementAndGet());
        databases.add(name);
        return name;
    }

    @Override
    public synchronized void close() {
        if (own != null) {
            own.kill();
            return;
        }
        try (MongoClient client = MongoClients.create(uri)) {
            databases.forEach(name -> client.getDatabase(name).drop());
        }
    }
}
