package nl.noaber.query.execution;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the work of queries.
 *
 * @param slots queries that are computed at the same time; 0: twice the processors, at least 4
 * @param slotsPerAccount of these for one account; 0: half the processors, at least 1
 * @param timeout after which a query is given up, from its arrival on
 * @param answer bytes that one answer may have
 * @param page bytes after which a page of a list ends
 * @param memory bytes that all queries together may hold; 0: a quarter of the largest heap
 */
@ConfigurationProperties("noaber.limits.queries")
public record QueryLimits(
        @DefaultValue("0") int slots,
        @DefaultValue("0") int slotsPerAccount,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("8MB") DataSize answer,
        @DefaultValue("2MB") DataSize page,
        @DefaultValue("0") DataSize memory) {

    public QueryLimits {
        int processors = Runtime.getRuntime().availableProcessors();
        slots = slots > 0 ? slots : Math.max(4, 2 * processors);
        slotsPerAccount =
                Math.min(
                        slots, slotsPerAccount > 0 ? slotsPerAccount : Math.max(1, processors / 2));
        memory =
                memory.toBytes() > 0
                        ? memory
                        : DataSize.ofBytes(Runtime.getRuntime().maxMemory() / 4);
        if (timeout.isNegative() || timeout.isZero() || page.compareTo(answer) > 0) {
            throw new IllegalArgumentException(
                    "noaber.limits.queries: a time-out is positive, a page no larger than an answer");
        }
    }
}
