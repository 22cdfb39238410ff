package nl.noaber.infra.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import nl.noaber.command.eventstore.LogClient;
import nl.noaber.infra.local.MongoServer;

/** Entry point: {@code append} or {@code replay}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var folder = Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();
        var runs = Integer.getInteger("runs", 3);
        var seconds = Double.parseDouble(System.getProperty("seconds", "3"));
        try (var server = MongoServer.in(folder).start();
                var noaber = new NoaberLog(server.uri());
                var client = LogClient.connect(server.uri())) {
            var raw = new RawInserts(client);
            for (var callers : Arrays.stream(System.getProperty("callers", "1,8,64,256").split(",")).mapToInt(Integer::parseInt).toArray()) {
                for (var run = 0; run < runs; run++) {
                    noaber.fresh();
                    var c0 = cpu(ProcessHandle.current().pid());
                    var m0 = cpu(server.pid());
                    var rate = ClosedLoop.run(noaber, callers, seconds, run);
                    var n = rate * seconds * 1.25;
                    out.printf("cpu client %.1f server %.1f us/commit%n", (cpu(ProcessHandle.current().pid()) - c0) / n, (cpu(server.pid()) - m0) / n);
                    raw.take(noaber.database(), 100_000);
                    c0 = cpu(ProcessHandle.current().pid());
                    m0 = cpu(server.pid());
                    var limit = raw.run(callers, seconds);
                    out.printf("%d callers: %.0f, raw %.0f, ratio %.2f%n", callers, rate, limit, rate / limit);
                }
            }
        }
    }

    static double cpu(long pid) {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
    }
}
