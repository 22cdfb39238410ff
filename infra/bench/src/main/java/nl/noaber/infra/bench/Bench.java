package nl.noaber.infra.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.infra.local.MongoServer;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * Measures {@code append}, {@code replay}, {@code asof} or {@code noting}, all contenders in turn,
 * several times over.
 */
public final class Bench {

    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "8"));
    private static final long EVENTS = Long.getLong("events", 1_000_000L);
    private static final String ONLY = System.getProperty("only", "");
    private static final long APART = Long.getLong("apart", 0);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int PEOPLE = Integer.getInteger("people", 60);
    private static final int TIMES = Integer.getInteger("times", 100);
    private static final double MOST_SECONDS = 20;
    private static final int MOST_DOCUMENTS = 150_000;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Bench() {}

    public static void main(String[] arguments) {
        new Bench().measure(arguments.length == 0 ? "append" : arguments[0]);
    }

    private void measure(String what) {
        if (what.equals("asof")) {
            asOf();
            return;
        }
        if (what.equals("noting")) {
            noting();
            return;
        }
        var folder = Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();
        try (var server = MongoServer.in(folder).start();
                var postgres = Postgres.start();
                var noaber = new NoaberLog(server.uri());
                var axonMongo = new AxonMongo(server.uri());
                var axonJdbc = new AxonJdbc(postgres.url())) {
            var all =
                    Stream.of(noaber, axonMongo, axonJdbc)
                            .filter(c -> ONLY.isEmpty() || ONLY.contains(c.name()))
                            .toList();
            switch (what) {
                case "append" -> append(all, noaber, server.uri());
                case "replay" -> replay(all, noaber, server.uri());
                default ->
                        throw new IllegalArgumentException(
                                "append, replay, asof or noting, not " + what);
            }
        }
    }

    private void append(List<Contender> all, NoaberLog noaber, String uri) {
        var table = new Table();
        try (var client = LogClient.connect(uri)) {
            var raw = new RawInserts(client);
            for (var callers : callers()) {
                for (var run = 0; run <= RUNS; run++) {
                    for (var contender : all) {
                        contender.fresh();
                        var rate = ClosedLoop.run(contender, callers, SECONDS, run);
                        note(table, run, callers, contender.name(), rate);
                        if (contender == noaber) {
                            raw.take(noaber.database(), MOST_DOCUMENTS);
                        }
                    }
                    note(table, run, callers, "raw inserts", raw.run(callers, SECONDS));
                }
            }
        }
        out.println(table.markdown("callers"));
    }

    private void replay(List<Contender> all, NoaberLog noaber, String uri) {
        var table = new Table();
        if (APART > 0) {
            GenericEventMessage.clock = new Apart(Duration.ofMillis(APART));
        }
        all.forEach(contender -> Replay.fill(contender, EVENTS));
        try (var client = LogClient.connect(uri)) {
            for (var run = 0; run <= RUNS; run++) {
                for (var contender : all) {
                    note(table, run, EVENTS, contender.name(), Replay.run(contender, MOST_SECONDS));
                }
                note(table, run, EVENTS, "raw scan", Replay.raw(client, noaber.database(), EVENTS));
            }
        }
        out.println(table.markdown("events"));
    }

    /** The same community asked as of a day, alone and among a hundred. */
    private void asOf() {
        var table = new Table();
        var folder = Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();
        try (var server = MongoServer.in(folder).start();
                var client = LogClient.connect(server.uri())) {
            var lived = Lived.decided(server.uri(), folder.resolve("keys"), SEED, PEOPLE);
            var alone = AsOf.with(lived, 1, client, "bench_alone");
            var among = AsOf.with(lived, TIMES, client, "bench_among");
            for (var run = 0; run <= RUNS; run++) {
                note(table, run, lived.size(), "alone", alone.run(SECONDS));
                note(table, run, lived.size(), "among " + TIMES, among.run(SECONDS));
            }
        }
        out.println(table.markdown("events of it"));
    }

    /** The same answer given as it is, and given once it is noted who stands in it. */
    private void noting() {
        var table = new Table();
        var folder = Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();
        try (var server = MongoServer.in(folder).start();
                var client = LogClient.connect(server.uri())) {
            var lived = Lived.decided(server.uri(), folder.resolve("keys"), SEED, PEOPLE);
            var views = AsOf.with(lived, 1, client, "bench_read");
            var noting = new Noting(views, client, "bench_second");
            for (var callers : callers()) {
                for (var run = 0; run <= RUNS; run++) {
                    note(table, run, callers, "noted", noting.run(callers, SECONDS, true));
                    note(table, run, callers, "as it is", noting.run(callers, SECONDS, false));
                }
            }
        }
        out.println(table.markdown("callers"));
    }

    /** The first round warms up and is not counted. */
    private void note(Table table, int run, long row, String contender, Measure measure) {
        out.printf(
                "round %d, %d: %s %,.0f a second, %.2f + %.2f µs%n",
                run, row, contender, measure.rate(), measure.own(), measure.server());
        if (run > 0) {
            table.add(Long.toString(row), contender, measure);
        }
    }

    private static int[] callers() {
        return Arrays.stream(System.getProperty("callers", "1,8,64,256").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
