package nl.noaber.command.eventstore.store;

import java.time.Duration;

/**
 * Settings of a log.
 *
 * @param database its MongoDB database
 * @param deadline how long one append may take before its outcome counts as unknown
 * @param largestGroup how many commits one insert may carry
 */
public record LogSettings(String database, Duration deadline, int largestGroup) {

    public static final LogSettings DEFAULT =
            new LogSettings("noaber_log", Duration.ofSeconds(5), 256);

    public LogSettings in(String otherDatabase) {
        return new LogSettings(otherDatabase, deadline, largestGroup);
    }
}
