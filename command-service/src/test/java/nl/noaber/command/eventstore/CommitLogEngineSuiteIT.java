package nl.noaber.command.eventstore;

import java.util.function.UnaryOperator;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own suite for storage engines, whole. */
class CommitLogEngineSuiteIT
        extends BatchingEventStorageEngineTest<CommitLogEngine, CommitLogEngine.Builder> {

    private CommitLog log;

    @BeforeEach
    void openLog() {
        log = RealMongo.log();
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Override
    protected CommitLogEngine createEngine(UnaryOperator<CommitLogEngine.Builder> customization) {
        var builder = CommitLogEngine.on(log);
        builder.eventSerializer(Serializers.canonical())
                .snapshotSerializer(Serializers.canonical());
        return customization.apply(builder).build();
    }
}
