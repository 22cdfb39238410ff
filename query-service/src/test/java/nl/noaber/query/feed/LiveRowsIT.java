package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RowCodec;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.FencedException;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.timeline.TimelineProjection;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.wiring.QueryCatalogue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows on a real MongoDB: crashed, fenced, parked, rebuilt; always equal to the fold, byte for
 * byte.
 */
class LiveRowsIT {

    private static final List<Projection<?>> VIEWS = QueryCatalogue.views();
    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "commitTransaction");

    private static MongoServer server;
    private static MongoClient client;
    private static MongoClient killer;
    private static final AtomicInteger databases = new AtomicInteger();
    private static final AtomicInteger writesUntilCrash = new AtomicInteger(-1);
    private String name;
    private ReadDatabase database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = MongoServer.in(folder).start();
        String uri = "mongodb://127.0.0.1:%d/?replicaSet=noaber".formatted(server.port());
        killer = MongoClients.create(uri);
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .addCommandListener(new Crash())
                                .build());
    }

    @AfterAll
    static void stop() {
        client.close();
        killer.close();
        server.close();
    }

    /** Before the n-th write the server ends every session, so that the transaction is lost. */
    private static final class Crash implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommand().containsKey("autocommit")
                    && WRITES.contains(event.getCommandName())
                    && writesUntilCrash.decrementAndGet() == 0) {
                killer.getDatabase("admin").runCommand(new Document("killAllSessions", List.of()));
            }
        }
    }

    @BeforeEach
    void empty() {
        open(VIEWS);
    }

    private void open(List<Projection<?>> views) {
        writesUntilCrash.set(-1);
        name = "read_" + databases.incrementAndGet();
        database = new ReadDatabase(client, name, views);
        new Rebuild(database).ifNeeded();
    }

    @Test
    void aCrashBeforeAnyWriteLosesAndDoublesNothing() {
        List<RecordedEvent> history = RandomHistory.ofMany(11, 2, 30);
        int crashes = 0;
        for (int nth = 1; ; nth++) {
            open(VIEWS);
            writesUntilCrash.set(nth);
            boolean crashed = deliver(history, 9);
            if (writesUntilCrash.get() > 0) {
                break;
            }
            crashes += crashed ? 1 : 0;
            deliver(history, 9);
            assertRowsAreTheFoldOf(history);
        }
        assertThat(crashes).as("every write of every batch").isGreaterThan(20);
    }

    @Test
    void aReplyThatWasLostIsNoSecondBatch() {
        List<RecordedEvent> history = RandomHistory.ofMany(12, 2, 40);
        var zombie = new LiveRows(database);
        var before = new Checkpoints(database).of(0);
        var reading = reading(before, history.subList(0, 20));
        zombie.take(reading.batch());

        assertThatThrownBy(() -> new LiveRows(database).take(reading.batch()))
                .isInstanceOf(FencedException.class);
        deliver(history, 15);
        assertThatThrownBy(() ->
                        zombie.take(
                                reading(reading.batch().after(), history.subList(20, 25)).batch()))
                .isInstanceOf(FencedException.class);
        assertRowsAreTheFoldOf(history);
    }

    @Test
    void theCacheOfADeposedWriterIsNotTrustedWhenItReturns() {
        List<RecordedEvent> history = RandomHistory.ofMany(13, 1, 60);
        var first = new LiveRows(database);
        var second = new LiveRows(database);
        deliver(first, history.subList(0, 20), 10);
        deliver(second, history.subList(0, 40), 10);
        deliver(first, history, 10);
        assertRowsAreTheFoldOf(history);
    }

    @Test
    void aPoisonedSequenceWaitsWhileOthersGoOnAndIsDrainedInOrder() {
        var poison = new Poison();
        open(List.of(new TimelineProjection(), poison));
        List<RecordedEvent> history = new ArrayList<>(RandomHistory.ofMany(14, 3, 120));
        poison.index =
                history.stream()
                        .filter(e -> HistoryBuilder.scope(e).equals("community-1"))
                        .skip(4)
                        .findFirst()
                        .orElseThrow()
                        .index();

        deliver(history, 10);

        var model = new ReadModel(database);
        assertThat(model.parked())
                .singleElement()
                .satisfies(p -> assertThat(p.scope()).isEqualTo("community-1"));
        assertThat(model.commit("community-1")).isEqualTo(poison.index);
        assertThat(model.commit("community-2")).isEqualTo(120);
        var look =
                model.inSnapshot(snapshot ->
                        snapshot.visibilityAt(
                                "community-1", Viewer.ANY_MEMBER, TemporalQuery.NOW, false));
        assertThat(look.last()).as("single events wait too").isEqualTo(poison.index - 1);
        assertRowsAreTheFoldOf(history, new TimelineProjection(), "community-2");
        assertThat(new LiveRows(database).retryParked()).isZero();

        poison.index = -1;
        assertThat(new LiveRows(database).retryParked()).isEqualTo(1);
        assertThat(model.parked()).isEmpty();
        assertRowsAreTheFoldOf(history);
    }

    @Test
    void aRebuildBesideLiveWritesEqualsTheFoldAndSoDoesTheWayBack() throws Exception {
        List<RecordedEvent> history = RandomHistory.ofMany(15, 5, 600);
        deliver(history.subList(0, 300), 20);
        var rebuild = new Rebuild(database);
        var writer =
                CompletableFuture.runAsync(() -> {
                    while (deliver(history, 10)) {
                        // A switch conflicts with a write, which is then tried again.
                    }
                });

        long first = rebuild.anew();
        long second = rebuild.anew();
        writer.get();

        assertThat(second).isGreaterThan(first);
        assertRowsAreTheFoldOf(history);
        assertThat(rebuild.back()).isEqualTo(first);
        assertRowsAreTheFoldOf(history);
    }

    @Test
    void aChangedViewIsBuiltAnewAtTheStart() {
        List<RecordedEvent> history = RandomHistory.ofMany(16, 2, 60);
        open(List.of(new TimelineProjection()));
        deliver(history, 20);
        database = new ReadDatabase(client, name, VIEWS);
        new Rebuild(database).ifNeeded();
        assertRowsAreTheFoldOf(history);
    }

    /** Delivers from the beginning, as Kafka might; true if it broke off. */
    private boolean deliver(List<RecordedEvent> history, int batch) {
        return deliver(new LiveRows(database), history, batch);
    }

    private boolean deliver(LiveRows rows, List<RecordedEvent> history, int batch) {
        var checkpoints = new Checkpoints(database);
        try {
            for (int from = 0; from < history.size(); from += batch) {
                int to = Math.min(history.size(), from + batch);
                var reading = reading(checkpoints.of(0), history.subList(0, to));
                if (reading.batch().isNews()) {
                    rows.take(reading.batch());
                }
            }
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static PartitionCursor reading(Checkpoint from, List<RecordedEvent> events) {
        var reading = new PartitionCursor(from, false);
        events.forEach(
                each -> reading.take(PartitionCursorTest.topicRecord(each), each.index() + 1));
        return reading;
    }

    private void assertRowsAreTheFoldOf(List<RecordedEvent> history) {
        var scopes = new TreeSet<String>();
        history.forEach(each -> scopes.add(HistoryBuilder.scope(each)));
        for (Projection<?> view : database.views()) {
            scopes.forEach(scope -> assertRowsAreTheFoldOf(history, view, scope));
        }
    }

    private <R> void assertRowsAreTheFoldOf(
            List<RecordedEvent> history, Projection<R> view, String scope) {
        List<RecordedEvent> own =
                history.stream().filter(each -> HistoryBuilder.scope(each).equals(scope)).toList();
        var seen = new ReadModel(database).at(view, scope, TemporalQuery.NOW, Viewer.ANY_MEMBER);
        var rows =
                view.whole()
                        ? Fold.whole(view, own)
                        : Fold.over(view, HistoryBuilder.seenByMembers(own));
        assertThat(bytes(view, seen.rows()))
                .as("%s of %s", view.name(), scope)
                .isEqualTo(bytes(view, rows));
    }

    private static <R> Map<String, String> bytes(Projection<R> view, Rows<R> rows) {
        var bytes = new TreeMap<String, String>();
        rows.all().forEach((key, row) -> bytes.put(key, RowCodec.write(view, row)));
        return bytes;
    }

    /** Folds everything but one event, half of which it takes before it fails. */
    private static final class Poison implements Projection<Poison.Seen> {
        record Seen(long index) {}

        private long index = -1;

        @Override
        public String name() {
            return "poison";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Seen> rows() {
            return Seen.class;
        }

        @Override
        public void fold(Rows<Seen> rows, RecordedEvent recorded) {
            rows.put("last", new Seen(recorded.index()));
            rows.put("event/%06d".formatted(recorded.index()), new Seen(recorded.index()));
            if (recorded.index() == index) {
                throw new IllegalStateException("cannot be folded");
            }
        }
    }
}
