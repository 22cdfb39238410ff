package nl.noaber.infra.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Processor time used so far.
 *
 * @param own by this process, in nanoseconds
 * @param servers by the processes it started, in nanoseconds
 */
record CpuTime(long own, long servers) {

    static CpuTime now() {
        var self = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var servers =
                ProcessHandle.current()
                        .descendants()
                        .mapToLong(
                                p -> p.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                        .sum();
        return new CpuTime(self.getProcessCpuTime(), servers);
    }

    /** The rate, with the processor time since this reading for each of the counted items. */
    Measure measure(double rate, long count) {
        var now = now();
        return new Measure(
                rate, (now.own - own) / 1e3 / count, (now.servers - servers) / 1e3 / count);
    }
}
