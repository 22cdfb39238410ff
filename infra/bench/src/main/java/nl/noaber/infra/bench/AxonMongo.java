package nl.noaber.infra.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
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

    private final MongoClient client;
    private final int batch;
    private int runs;
    private @Nullable EventStorageEngine engine;

    AxonMongo(String uri, int batch) {
        client = MongoClients.create(uri);
        this.batch = batch;
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
        builder.batchSize(Integer.getInteger("mongobatch", batch));
        engine =
                builder.mongoTemplate(
                                DefaultMongoTemplate.builder().mongoDatabase(database).build())
                        .storageStrategy(new DocumentPerCommitStorageStrategy(
                                EventEntryConfiguration.getDefault(),
                                CommitEntryConfiguration.getDefault(),
                                java.time.Duration.ofMillis(Long.getLong("lookback", 10_000))))
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
