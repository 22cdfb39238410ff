package nl.noaber.infra.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoServerIT {

    @Test
    void whatIsAcknowledgedSurvivesAKillAndACleanStop(@TempDir Path folder) {
        try (MongoServer mongo = MongoServer.in(folder).start();
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> rows =
                    client.getDatabase("test")
                            .getCollection("rows")
                            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            rows.insertOne(new Document("_id", 1));
            long before = mongo.pid();

            mongo.kill();
            assertThat(ProcessHandle.of(before)).isEmpty();
            mongo.start();
            rows.insertOne(new Document("_id", 2));
            mongo.stop();
            mongo.start();

            assertThat(rows.countDocuments()).isEqualTo(2);
            assertThat(mongo.pid()).isNotEqualTo(before);
        }
    }

    @Test
    void aTransactionSpansCollections(@TempDir Path folder) {
        try (MongoServer mongo = MongoServer.in(folder).start();
                MongoClient client = MongoClients.create(mongo.uri());
                var session = client.startSession()) {
            var database = client.getDatabase("test");
            session.startTransaction();
            database.getCollection("a").insertOne(session, new Document("_id", 1));
            database.getCollection("b").insertOne(session, new Document("_id", 1));
            session.abortTransaction();
            assertThat(database.getCollection("a").countDocuments()).isZero();
        }
    }

    @Test
    void theSameDataCanMoveToAnotherPort(@TempDir Path folder) {
        try (MongoServer mongo = MongoServer.in(folder).start();
                MongoClient client = MongoClients.create(mongo.uri())) {
            client.getDatabase("test").getCollection("rows").insertOne(new Document("_id", 1));
        }
        try (MongoServer moved = MongoServer.in(folder).start();
                MongoClient client = MongoClients.create(moved.uri())) {
            assertThat(client.getDatabase("test").getCollection("rows").countDocuments())
                    .isEqualTo(1);
        }
    }
}
