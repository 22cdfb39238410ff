package nl.noaber.command.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.List;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.eventstore.store.LogSettings;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A state that cannot prove itself is dropped; the events are read instead. */
class SnapshotsIT {

    private static final String STREAM = "stream";

    private final LogSettings where = RealMongo.fresh();
    private CommitLog log;
    private CommitLogEngine engine;

    @BeforeEach
    void store() {
        log = RealMongo.open(where);
        engine = engine("1");
        store(5, "state of five");
        assertThat(payload(engine)).isEqualTo("state of five");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anyAlteredFieldDropsIt() {
        var alterations =
                List.<Bson>of(
                        Updates.set("payload", new Binary("\"state of fire\"".getBytes())),
                        Updates.set("payload", new Binary(new byte[0])),
                        Updates.set("seq", 6L),
                        Updates.set("type", "other"),
                        Updates.set("class", "java.lang.Integer"),
                        Updates.set("revision", "2"),
                        Updates.set("meta", new Binary("{\"a\":\"b\"}".getBytes())),
                        Updates.unset("proof"),
                        Updates.unset("payload"),
                        Updates.set("seq", "five"));
        var sound = collection().find().first();
        for (var alteration : alterations) {
            collection().updateOne(eq("_id", STREAM), alteration);
            assertThat(engine.readSnapshot(STREAM)).as("%s", alteration).isEmpty();
            collection().replaceOne(eq("_id", STREAM), sound);
            assertThat(engine.readSnapshot(STREAM)).isPresent();
        }
    }

    @Test
    void theStateOfAnotherAggregateIsDropped() {
        var sound = collection().find().first();
        collection().insertOne(new Document(sound).append("_id", "impostor"));

        assertThat(engine.readSnapshot("impostor")).isEmpty();
    }

    @Test
    void theStateOfAnotherRevisionIsDropped() {
        assertThat(engine("2").readSnapshot(STREAM)).isEmpty();
    }

    @Test
    void aStateThatCannotBeReadAnyMoreIsDropped() {
        engine.storeSnapshot(new GenericDomainEventMessage<>("type", "old", 1, new Old("x")));
        assertThat(engine.readSnapshot("old")).isPresent();
        try {
            Old.stillRead = false;
            assertThat(engine.readSnapshot("old")).isEmpty();
        } finally {
            Old.stillRead = true;
        }
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        store(4, "state of four");
        assertThat(payload(engine)).isEqualTo("state of five");
        store(6, "state of six");
        assertThat(payload(engine)).isEqualTo("state of six");
    }

    /** Of a form that later code does not read any more. */
    record Old(String text) {
        static boolean stillRead = true;

        Old {
            if (!stillRead) {
                throw new IllegalArgumentException("no such state any more");
            }
        }
    }

    private void store(long sequence, String state) {
        engine.storeSnapshot(new GenericDomainEventMessage<>("type", STREAM, sequence, state));
    }

    private static Object payload(CommitLogEngine engine) {
        return engine.readSnapshot(STREAM).orElseThrow().getPayload();
    }

    private MongoCollection<Document> collection() {
        return RealMongo.client().getDatabase(where.database()).getCollection("snapshots");
    }

    private CommitLogEngine engine(String revision) {
        Serializer serializer =
                Jackson3Serializer.builder()
                        .revisionResolver(new FixedValueRevisionResolver(revision))
                        .build();
        var builder = CommitLogEngine.on(log);
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return builder.build();
    }
}
