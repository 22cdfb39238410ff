package nl.noaber.security.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each account may still record: events and bytes, which come back evenly over a day. It is
 * kept in memory, so a restart gives every account a new day.
 */
public final class RecordingBudget {

    private static final int MOST_ACCOUNTS = 100_000;
    private static final Duration DAY = Duration.ofDays(1);

    private final LoadingCache<String, Account> accounts;
    private final RecordingLimits limits;

    public RecordingBudget(RecordingLimits limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    RecordingBudget(RecordingLimits limits, TimeMeter time) {
        this.limits = limits;
        this.accounts =
                Caffeine.newBuilder()
                        .maximumSize(MOST_ACCOUNTS)
                        .expireAfterAccess(DAY)
                        .build(_ ->
                                new Account(
                                        perDay(limits.eventsPerDay(), time),
                                        perDay(limits.bytesPerDay().toBytes(), time)));
    }

    /** What one account has left. */
    private record Account(Bucket events, Bucket bytes) {}

    private static Bucket perDay(long most, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, DAY))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * Takes one event and the bytes of a command's body.
     *
     * @throws BudgetSpentException if not as much is left; then nothing is taken
     */
    public void spend(String account, long bytes) {
        Account left = accounts.get(account);
        long size = Math.clamp(bytes, 1, limits.bytesPerDay().toBytes());
        require(left.events(), 1);
        require(left.bytes(), size);
        left.events().consumeIgnoringRateLimits(1);
        left.bytes().consumeIgnoringRateLimits(size);
    }

    /** Takes the other events of a command that recorded more than one; what is owed counts. */
    public void charge(String account, long events) {
        if (events > 0) {
            accounts.get(account).events().consumeIgnoringRateLimits(events);
        }
    }

    private static void require(Bucket bucket, long tokens) {
        var estimation = bucket.estimateAbilityToConsume(tokens);
        if (!estimation.canBeConsumed()) {
            throw new BudgetSpentException(Duration.ofNanos(estimation.getNanosToWaitForRefill()));
        }
    }
}
