package nl.noaber.infra.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/** A closed-loop load: each caller appends its next commit once the last one is acknowledged. */
final class ClosedLoop {

    private ClosedLoop() {}

    /** Commits a second, counted after a warm-up of a quarter of the time. */
    static Measure run(Contender contender, int callers, double seconds, int round) {
        var counted = new LongAdder();
        var started = System.nanoTime();
        var from = started + (long) (seconds * 0.25e9);
        var until = started + (long) (seconds * 1.25e9);
        var done = new CountDownLatch(callers);
        var cost = CpuTime.now();
        var all = new LongAdder();
        for (var caller = 0; caller < callers; caller++) {
            var workload = new Workload("r%dc%d".formatted(round, caller));
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            loop(contender, workload, counted, all, from, until);
                        } finally {
                            done.countDown();
                        }
                    });
        }
        await(done);
        return cost.measure(counted.sum() / ((until - from) / 1e9), all.sum());
    }

    private static void loop(
            Contender contender,
            Workload workload,
            LongAdder counted,
            LongAdder all,
            long from,
            long until) {
        while (true) {
            contender.append(workload.next());
            all.increment();
            var now = System.nanoTime();
            if (now >= until) {
                return;
            }
            if (now >= from) {
                counted.increment();
            }
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
