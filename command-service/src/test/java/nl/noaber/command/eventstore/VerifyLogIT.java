package nl.noaber.command.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.command.eventstore.verify.VerifyLog;
import nl.noaber.kernel.id.PersonId;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyLogIT {

    private static final long COMMITS = 9;

    private final LogSettings where = RealMongo.fresh();

    @BeforeEach
    void write() {
        try (var log = RealMongo.open(where)) {
            for (var i = 0; i < COMMITS; i++) {
                Commands.append(log, "key" + i, "stream", i);
            }
        }
    }

    @Test
    void aSoundLogIsReportedAsSound() {
        assertThat(run(0)).contains("is sound: 9 commits, 9 events");
    }

    @Test
    void theFirstAlteredCommitIsNamed() {
        for (var number = 1L; number <= COMMITS; number++) {
            for (var field : List.of("entry", "h", "cid", "s")) {
                var n = number;
                var found = commits().find(eq("_id", n)).first();
                var bytes = found.getBinary(field);
                var altered = bytes.getData().clone();
                altered[altered.length / 2] ^= 1;
                changed(
                        n,
                        c ->
                                c.updateOne(
                                        eq("_id", n),
                                        Updates.set(
                                                field, new BsonBinary(bytes.getType(), altered))),
                        found);
            }
            for (var field : List.of("e0", "e1")) {
                var n = number;
                var found = commits().find(eq("_id", n)).first();
                changed(n, c -> c.updateOne(eq("_id", n), Updates.inc(field, 1L)), found);
            }
        }
    }

    @Test
    void aCommitThatIsMissingIsNamed() {
        var found = commits().find(eq("_id", 4L)).first();
        changed(4, c -> c.deleteOne(eq("_id", 4L)), found);
    }

    @Test
    void theAuditLogIsVerifiedToo() {
        String second = RealMongo.fresh().database();
        var log =
                new AuditLog(RealMongo.client(), second, InstantSource.system(), UUID::randomUUID);
        var reader = PersonId.ofAccount("reader");
        for (var i = 0; i < 3; i++) {
            log.add(
                    new AuditRecord.DataAccess(
                            reader, "/x", "/x", List.of(), List.of(reader), false));
        }
        assertThat(run(0, second)).contains("The audit log is sound: 3 entries");
        RealMongo.client()
                .getDatabase(second)
                .getCollection("lines")
                .updateOne(eq("_id", 2L), Updates.set("people", List.of()));
        assertThat(run(1, second)).contains("audit log is broken: commit 2:");
    }

    @Test
    void aDatabaseWithoutALogIsReportedAsSuch() {
        var out = new ByteArrayOutputStream();
        var exit =
                VerifyLog.run(
                        new String[] {RealMongo.uri(), "nothing_here"},
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("there is no log");
        assertThat(RealMongo.client().listDatabaseNames()).doesNotContain("nothing_here");
    }

    private void changed(
            long number, Consumer<MongoCollection<BsonDocument>> change, BsonDocument sound) {
        change.accept(commits());
        assertThat(run(1)).contains("Broken: commit " + number + ":");
        commits().deleteOne(eq("_id", number));
        commits().insertOne(sound);
        assertThat(commits().countDocuments(gt("_id", 0L))).isEqualTo(COMMITS);
    }

    private String run(int expected, String... second) {
        var words = Stream.concat(Stream.of(RealMongo.uri(), where.database()), Stream.of(second));
        var out = new ByteArrayOutputStream();
        var exit =
                VerifyLog.run(
                        words.toArray(String[]::new),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }

    private MongoCollection<BsonDocument> commits() {
        return RealMongo.client()
                .getDatabase(where.database())
                .getCollection("commits", BsonDocument.class);
    }
}
