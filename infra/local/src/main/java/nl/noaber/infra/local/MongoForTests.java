package nl.noaber.infra.local;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The MongoDB for tests that do not stop or break it: the one at {@code NOABER_MONGODB_URI}, if
 * that is set, otherwise a server that this object starts, stops and deletes. Each test uses
 * databases with unique names.
 */
public final class MongoForTests implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String uri;
    private final @Nullable MongoServer own;
    private final Path folder;
    private final List<String> databases = new ArrayList<>();

    private MongoForTests(String uri, @Nullable MongoServer own, Path folder) {
        this.uri = uri;
        this.own = own;
        this.folder = folder;
    }

    /**
     * Connects or starts a server, which stores its data in the folder.
     *
     * @throws LocalRunException if the server does not start
     */
    public static MongoForTests in(Path folder) {
        return in(folder, System.getenv());
    }

    static MongoForTests in(Path folder, Map<String, String> environment) {
        String given = environment.getOrDefault("NOABER_MONGODB_URI", "");
        if (!given.isBlank()) {
            return new MongoForTests(given, null, folder);
        }
        MongoServer own = MongoServer.in(folder).start();
        return new MongoForTests(own.uri(), own, folder);
    }

    /** The connection string for a driver. */
    public String uri() {
        return uri;
    }

    /** A unique database name; {@link #close} drops the database on a server that is shared. */
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
            delete();
            return;
        }
        try (MongoClient client = MongoClients.create(uri)) {
            databases.forEach(name -> client.getDatabase(name).drop());
        }
    }

    /** The data of one server are hundreds of megabytes. */
    private void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
