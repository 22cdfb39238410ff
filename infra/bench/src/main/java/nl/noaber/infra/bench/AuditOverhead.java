package nl.noaber.infra.bench;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.kernel.id.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Answers queries, with or without one durable record in the audit log before each answer. */
final class AuditOverhead {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AsOfQueries queries;
    private final AuditLog log;
    private final JsonMapper json = JsonMapper.shared();

    AuditOverhead(AsOfQueries queries, MongoClient client, String database) {
        this.queries = queries;
        client.getDatabase(database).drop();
        log = new AuditLog(client, database, InstantSource.system(), UUID::randomUUID);
    }

    /** Answers a second from the stored rows, written as JSON; with an audit record if noted. */
    Measure run(int callers, double seconds, boolean noted) {
        var all = new LongAdder();
        var done = new CountDownLatch(callers);
        var cost = CpuTime.now();
        var start = System.nanoTime();
        for (var caller = 0; caller < callers; caller++) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            do {
                                answer(noted);
                                all.increment();
                            } while (System.nanoTime() - start < seconds * 1e9);
                        } finally {
                            done.countDown();
                        }
                    });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        return cost.measure(all.sum() / ((System.nanoTime() - start) / 1e9), all.sum());
    }

    private void answer(boolean noted) {
        var answer = json.writeValueAsString(queries.overview());
        if (noted) {
            var people =
                    ID
                            .matcher(answer)
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new))
                            .stream()
                            .map(PersonId::new)
                            .toList();
            log.add(
                    new AuditRecord.DataAccess(
                            people.getFirst(),
                            "/communities/{community}",
                            "/communities/bench",
                            List.of(),
                            people,
                            false));
        }
    }
}
