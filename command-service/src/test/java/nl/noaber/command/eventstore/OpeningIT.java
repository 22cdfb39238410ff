package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.UUID;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogRefusedException;
import nl.noaber.command.eventstore.store.LogSettings;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningIT {

    @Test
    void aLogKeepsItsId() {
        var where = RealMongo.fresh();
        UUID id;
        try (var first = RealMongo.open(where)) {
            id = first.id();
        }
        try (var second = RealMongo.open(where)) {
            assertThat(second.id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w=1",
                "w=0",
                "w=2",
                "journal=false",
                "w=majority&journal=false",
                "w=majority&wtimeoutMS=100",
                "readPreference=secondary",
                "readPreference=primaryPreferred",
                "readConcernLevel=local",
                "readConcernLevel=available",
            })
    void anAddressThatWeakensTheLogIsRefused(String option) {
        try (var client = LogClient.connect(RealMongo.uri() + "&" + option)) {
            assertThatThrownBy(() -> open(client, RealMongo.fresh()))
                    .isInstanceOf(LogRefusedException.class)
                    .hasMessageContaining("the address");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"w=majority", "w=majority&journal=true", "readConcernLevel=majority"})
    void anAddressThatKeepsItFirmIsAccepted(String option) {
        try (var client = LogClient.connect(RealMongo.uri() + "&" + option);
                var log = open(client, RealMongo.fresh())) {
            assertThat(log.reader().lastNumber()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cid", "s"})
    void aMissingIndexIsRefused(String index) {
        var where = made();
        commits(where).dropIndex(index);

        refused(where, "indexes");
    }

    @Test
    void anIndexTooManyIsRefused() {
        var where = made();
        commits(where).createIndex(Indexes.ascending("e1"));

        refused(where, "indexes");
    }

    @Test
    void anIndexThatIsNotUniqueIsRefused() {
        var where = made();
        commits(where).dropIndex("s");
        commits(where)
                .createIndex(Indexes.ascending("s"), new IndexOptions().name("s").sparse(true));

        refused(where, "indexes");
    }

    @Test
    void commitsWithoutALogIdAreRefused() {
        var where = made();
        commits(where).insertOne(new Document("_id", 1L));
        RealMongo.client().getDatabase(where.database()).getCollection("log").drop();

        refused(where, "no log id");
    }

    private static LogSettings made() {
        var where = RealMongo.fresh();
        RealMongo.open(where).close();
        return where;
    }

    private static void refused(LogSettings where, String reason) {
        assertThatThrownBy(() -> RealMongo.open(where))
                .isInstanceOf(LogRefusedException.class)
                .hasMessageContaining(reason);
    }

    private static com.mongodb.client.MongoCollection<Document> commits(LogSettings where) {
        return RealMongo.client().getDatabase(where.database()).getCollection("commits");
    }

    private static CommitLog open(com.mongodb.client.MongoClient client, LogSettings where) {
        return CommitLog.open(client, where, InstantSource.system(), UUID::randomUUID);
    }
}
