package nl.noaber.infra.bench;

import com.mongodb.client.MongoClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import nl.noaber.kernel.event.DomainEvent;
import org.bson.RawBsonDocument;

/** Reads all events, from the first to the last, into typed records. */
final class Replay {

    private static final int WRITERS = 64;

    private Replay() {}

    /** Fills a store with this many events. */
    static void fill(Contender contender, long events) {
        contender.fresh();
        var left = new AtomicLong(events);
        var done = new CountDownLatch(WRITERS);
        for (var writer = 0; writer < WRITERS; writer++) {
            var workload = new Workload("w" + writer);
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            while (left.get() > 0) {
                                var commit = workload.next();
                                contender.append(commit);
                                left.addAndGet(-commit.size());
                            }
                        } finally {
                            done.countDown();
                        }
                    });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while filling", e);
        }
    }

    /** Events a second, over all of them or as many as can be read in this time. */
    static Measure run(Contender contender, double seconds) {
        var cost = CpuTime.now();
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        try (var events = contender.engine().readEvents(null, false)) {
            var read =
                    events.takeWhile(_ -> System.nanoTime() < end)
                            .filter(e -> e.getPayload() instanceof DomainEvent)
                            .count();
            return cost.measure(read / ((System.nanoTime() - start) / 1e9), read);
        }
    }

    /** The upper bound: the bytes of the entries alone, through one cursor. */
    static Measure raw(MongoClient client, String database, long events) {
        var cost = CpuTime.now();
        var start = System.nanoTime();
        var bytes = 0L;
        try (var cursor =
                client.getDatabase(database)
                        .getCollection("commits", RawBsonDocument.class)
                        .find()
                        .batchSize(5000)
                        .iterator()) {
            while (cursor.hasNext()) {
                bytes += cursor.next().getBinary("entry").getData().length;
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return cost.measure(events / ((System.nanoTime() - start) / 1e9), events);
    }
}
