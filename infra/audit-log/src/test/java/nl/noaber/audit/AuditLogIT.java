package nl.noaber.audit;

import static com.mongodb.client.model.Filters.eq;
import static nl.noaber.audit.AuditEntryTest.HOME;
import static nl.noaber.audit.AuditEntryTest.ONE;
import static nl.noaber.audit.AuditEntryTest.TWO;
import static nl.noaber.audit.AuditEntryTest.reading;
import static nl.noaber.audit.AuditEntryTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.noaber.audit.AuditEntry.Kind;
import nl.noaber.audit.AuditLog.Search;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.kernel.log.BrokenChainException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogIT {

    private static MongoForTests server;
    private static MongoClient client;

    private String database;
    private AuditLog log;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = MongoForTests.in(folder);
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void fresh() {
        database = server.database("second");
        log = open(client);
    }

    private AuditLog open(MongoClient connection) {
        return new AuditLog(connection, database, InstantSource.system(), UUID::randomUUID);
    }

    @Test
    void twoServicesWithManyCallersAppendOneChain() throws Exception {
        int services = 2;
        int callers = 8;
        int each = 25;
        var work = new ArrayList<Callable<Void>>();
        var connections = new ArrayList<MongoClient>();
        for (int s = 0; s < services; s++) {
            connections.add(MongoClients.create(server.uri()));
            AuditLog service = open(connections.getLast());
            for (int c = 0; c < callers; c++) {
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        service.add(reading(ONE));
                    }
                    return null;
                });
            }
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            connections.forEach(MongoClient::close);
        }
        assertThat(log.verify().number()).isEqualTo((long) services * callers * each);
    }

    @Test
    void aTamperedLineIsNamed() {
        for (int i = 0; i < 5; i++) {
            log.add(reading(ONE));
        }
        assertThat(log.verify().number()).isEqualTo(5);
        client.getDatabase(database)
                .getCollection("lines")
                .updateOne(eq("_id", 3L), Updates.set("people", List.of(TWO.value())));
        assertThatThrownBy(log::verify)
                .isInstanceOfSatisfying(
                        BrokenChainException.class, e -> assertThat(e.number()).isEqualTo(3));
        client.getDatabase(database).getCollection("lines").deleteOne(eq("_id", 2L));
        assertThatThrownBy(log::verify)
                .isInstanceOfSatisfying(
                        BrokenChainException.class, e -> assertThat(e.number()).isEqualTo(2));
    }

    @Test
    void linesAreFoundByKindPersonCommunityAndDay() {
        log.add(refusal());
        log.add(reading(ONE));
        log.add(reading(TWO));
        assertThat(numbers(log.page(search(Kind.READING, null), 0, 10))).containsExactly(2L, 3L);
        assertThat(numbers(log.page(search(Kind.READING, null), 2, 10))).containsExactly(3L);
        assertThat(numbers(log.page(search(Kind.READING, TWO), 0, 10))).containsExactly(3L);
        assertThat(numbers(log.page(search(Kind.REFUSAL, TWO), 0, 10))).containsExactly(1L);
        Instant longAgo = Instant.parse("2010-01-01T00:00:00Z");
        assertThat(log.page(new Search(Kind.READING, null, HOME, longAgo, longAgo), 0, 10))
                .isEmpty();
        assertThat(log.page(new Search(Kind.READING, null, HOME, longAgo, null), 0, 10)).hasSize(2);
    }

    @Test
    void oneFindsOneselfAndWhatConcernedEverybody() {
        log.add(reading(TWO));
        log.add(
                new AuditRecord.DataAccess(
                        AuditEntryTest.READER, "/live", "/live", List.of(HOME), List.of(), true));
        var search = search(Kind.READING, null);
        assertThat(numbers(log.own(search, ONE, List.of(HOME), 0, 10))).containsExactly(2L);
        assertThat(log.own(search, ONE, List.of(), 0, 10)).isEmpty();
        assertThat(numbers(log.own(search, TWO, List.of(), 0, 10))).containsExactly(1L);
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        MongoClient closed = MongoClients.create(server.uri());
        closed.close();
        assertThatThrownBy(() -> open(closed).add(reading(ONE)))
                .isInstanceOf(AuditUnavailableException.class);
    }

    private static Search search(Kind kind, nl.noaber.kernel.id.PersonId person) {
        return new Search(kind, person, null, null, null);
    }

    private static List<Long> numbers(List<AuditEntry> lines) {
        return lines.stream().map(AuditEntry::number).toList();
    }
}
