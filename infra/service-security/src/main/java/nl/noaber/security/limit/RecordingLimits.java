package nl.noaber.security.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one account may record a day.
 *
 * @param eventsPerDay events; a refused command counts as one, since the refusal is recorded
 * @param bytesPerDay bytes of the bodies of commands
 */
@ConfigurationProperties("noaber.limits.recording")
public record RecordingLimits(
        @DefaultValue("50000") long eventsPerDay, @DefaultValue("16MB") DataSize bytesPerDay) {

    public RecordingLimits {
        if (eventsPerDay < 1 || bytesPerDay.toBytes() < 1) {
            throw new IllegalArgumentException("noaber.limits.recording must be 1 or more");
        }
    }
}
