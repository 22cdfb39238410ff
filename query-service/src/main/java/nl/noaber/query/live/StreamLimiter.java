package nl.noaber.query.live;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.execution.ReadModelBehindException;

/** Limits the number of open streams, in all and for each account. */
final class StreamLimiter {

    private final int limit;
    private final int limitPerAccount;
    private final Map<PersonId, Integer> open = new HashMap<>();
    private int total;

    /**
     * @param limit for all accounts together
     * @param limitPerAccount for one account
     */
    StreamLimiter(int limit, int limitPerAccount) {
        this.limit = limit;
        this.limitPerAccount = limitPerAccount;
    }

    /**
     * Acquires a stream, which the caller must release.
     *
     * @throws ReadModelBehindException if there are too many
     */
    synchronized void acquire(PersonId account) {
        if (total == limit) {
            throw new ReadModelBehindException(limit);
        }
        int own = open.getOrDefault(account, 0);
        if (own == limitPerAccount) {
            throw new ReadModelBehindException(limitPerAccount);
        }
        total++;
        open.put(account, own + 1);
    }

    synchronized void release(PersonId account) {
        total--;
        open.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
    }
}
