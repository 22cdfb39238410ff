package nl.noaber.infra.bench;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.UUID;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;
import org.jspecify.annotations.Nullable;

/** The contender with Noaber's own storage engine. */
final class NoaberLog implements Contender {

    private final MongoClient client;
    private int runs;
    private @Nullable CommitLog log;
    private @Nullable CommitLogEngine engine;

    NoaberLog(String uri) {
        client = LogClient.connect(uri);
    }

    @Override
    public String name() {
        return "Noaber";
    }

    @Override
    public void fresh() {
        drop();
        var settings = LogSettings.DEFAULT.in("bench_noaber_" + runs++);
        log = CommitLog.open(client, settings, InstantSource.system(), UUID::randomUUID);
        var builder = CommitLogEngine.on(log);
        builder.batchSize(500);
        builder.eventSerializer(new WireSerializer()).snapshotSerializer(new WireSerializer());
        engine = builder.build();
    }

    /** The database of the current round. */
    String database() {
        return "bench_noaber_" + (runs - 1);
    }

    @Override
    public CommitLogEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("no fresh log yet");
        }
        return engine;
    }

    private void drop() {
        if (log != null) {
            log.close();
            client.getDatabase(database()).drop();
        }
    }

    @Override
    public void close() {
        drop();
        client.close();
    }
}
