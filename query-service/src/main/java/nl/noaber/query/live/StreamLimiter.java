package nl.noaber.query.live;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.execution.ReadModelBehindException;

/** Limits the number of open streams, in all and for each account. */
final class StreamLimiter {

    private final int most;
    private final int each;
    private final Map<PersonId, Integer> taken = new HashMap<>();
    private int all;

    /**
     * @param most for all accounts together
     * @param each for one account
     */
    StreamLimiter(int most, int each) {
        this.most = most;
        this.each = each;
    }

    /**
     * Takes a place, which the caller must give back.
     *
     * @throws ReadModelBehindException if there is none left
     */
    synchronized void take(PersonId account) {
        if (all == most) {
            throw new ReadModelBehindException(most);
        }
        int own = taken.getOrDefault(account, 0);
        if (own == each) {
            throw new ReadModelBehindException(each);
        }
        all++;
        taken.put(account, own + 1);
    }

    synchronized void giveBack(PersonId account) {
        all--;
        taken.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
    }
}
