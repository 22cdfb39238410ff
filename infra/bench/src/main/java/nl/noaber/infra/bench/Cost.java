package nl.noaber.infra.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time used so far, in nanoseconds, by this process and by the servers it started. */
record Cost(long own, long servers) {

    static Cost now() {
        var self = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var servers =
                ProcessHandle.current()
                        .descendants()
                        .mapToLong(
                                p -> p.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                        .sum();
        return new Cost(self.getProcessCpuTime(), servers);
    }

    /** What was reached since then, at what cost. */
    Measure measure(double rate, long count) {
        var now = now();
        return new Measure(
                rate, (now.own - own) / 1e3 / count, (now.servers - servers) / 1e3 / count);
    }
}
