package nl.noaber.infra.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.CommitEntryConfiguration;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.EventEntryConfiguration;
import org.jspecify.annotations.Nullable;

/** Axon's MongoDB extension: one document a commit, with the same write concern as Noaber. */
final class AxonMongo implements Contender {

    /** The best found; at its defaults (ten seconds) it reads more slowly. */
    private static final Duration LOOKBACK = Duration.ofMillis(100);

    private static final int BATCH = 100;

    private final MongoClient client;
    private int runs;
    private @Nullable EventStorageEngine engine;

    AxonMongo(String uri) {
        client = MongoClients.create(uri);
    }

    @Override
    public String name() {
        return "Axon MongoDB";
    }

    @Override
    public void fresh() {
        drop();
        var database =
                client.getDatabase("bench_axon_" + runs++)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var builder = MongoEventStorageEngine.builder();
        builder.eventSerializer(new WireSerializer());
        builder.snapshotSerializer(new WireSerializer());
        builder.batchSize(BATCH);
        engine =
                builder.mongoTemplate(
                                DefaultMongoTemplate.builder().mongoDatabase(database).build())
                        .storageStrategy(
                                new DocumentPerCommitStorageStrategy(
                                        EventEntryConfiguration.getDefault(),
                                        CommitEntryConfiguration.getDefault(),
                                        LOOKBACK))
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build();
    }

    @Override
    public EventStorageEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("no fresh store yet");
        }
        return engine;
    }

    private void drop() {
        if (engine != null) {
            client.getDatabase("bench_axon_" + (runs - 1)).drop();
        }
    }

    @Override
    public void close() {
        drop();
        client.close();
    }
}
