package nl.noaber.security.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the requests of one account.
 *
 * @param perSecond requests a second that an account may send all the time
 * @param burst requests that it may send at once after a pause
 * @param atOnce requests of it that are handled or wait at the same time
 */
@ConfigurationProperties("noaber.limits.requests")
public record RequestLimits(
        @DefaultValue("100") int perSecond,
        @DefaultValue("2000") int burst,
        @DefaultValue("64") int atOnce) {

    public RequestLimits {
        if (perSecond < 1 || burst < 1 || atOnce < 1) {
            throw new IllegalArgumentException("noaber.limits.requests must be 1 or more");
        }
    }
}
